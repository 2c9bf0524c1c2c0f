import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(name: string) {
  try {
    await asyncio.sleep(10);
  } finally {
    console.log(`${now()} ${name} stops`);
  }
}

async function main() {
  const g = asyncio.gather(job('a'), job('b'), { returnExceptions: true });
  await asyncio.sleep(1);
  console.log(`cancel ${g.cancel()} done ${g.done()}`);
  try {
    await g;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} CancelledError, cancelled ${g.cancelled()} again ${g.cancel()}`);
  }
}

asyncio.run(main());
