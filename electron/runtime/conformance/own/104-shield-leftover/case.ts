import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  try {
    await asyncio.sleep(5);
    console.log('never');
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} cancelled at the end of the run`);
    throw e;
  }
}

async function main() {
  try {
    await asyncio.waitFor(asyncio.shield(job()), 1);
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} timeout`);
  }
}

asyncio.run(main());
