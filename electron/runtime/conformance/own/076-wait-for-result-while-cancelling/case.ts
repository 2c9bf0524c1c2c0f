import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function job(): Promise<string> {
  try {
    await asyncio.sleep(10);
    return 'in time';
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    await asyncio.sleep(0.5);
    return 'better late';
  }
}

async function failing() {
  try {
    await asyncio.sleep(10);
  } finally {
    throw new Boom('while cancelling');
  }
}

async function main() {
  console.log(`${await asyncio.waitFor(job(), 1)} at ${now()}`);
  try {
    await asyncio.waitFor(failing(), 1);
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`${e.message} at ${now()}`);
  }
}

asyncio.run(main());
