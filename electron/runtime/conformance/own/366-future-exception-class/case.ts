import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function main() {
  const loop = asyncio.getRunningLoop();
  const fut = loop.createFuture<void>();
  fut.setException(Boom);
  const seen: Boom[] = [];
  for (let i = 0; i < 2; i++) {
    try {
      await fut;
    } catch (e) {
      if (!(e instanceof Boom)) throw e;
      seen.push(e);
    }
  }
  console.log(`same ${seen[0] === seen[1]} message [${seen[0].message}]`);
  const timeout = loop.createFuture<void>();
  timeout.setException(new asyncio.TimeoutError('own words'));
  try {
    await asyncio.waitFor(timeout, 5);
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`TimeoutError ${e.message} at ${now()}`);
  }
}

asyncio.run(main());
