import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function main() {
  let scope!: asyncio.Timeout;
  await asyncio.timeout(1, async (s) => {
    scope = s;
    try {
      await asyncio.sleep(5);
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      console.log(`${now()} swallowed, expired ${scope.expired()}`);
    }
    await asyncio.sleep(1);
  });
  console.log(`${now()} expired ${scope.expired()} requests ${asyncio.currentTask()!.cancelling()}`);
  try {
    await asyncio.timeout(1, async () => {
      try {
        await asyncio.sleep(5);
      } catch (e) {
        if (!(e instanceof asyncio.CancelledError)) throw e;
        throw new Boom('instead');
      }
    });
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`${now()} ${e.message} requests ${asyncio.currentTask()!.cancelling()}`);
  }
}

asyncio.run(main());
