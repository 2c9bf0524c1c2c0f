import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  let outer!: asyncio.Timeout;
  let inner!: asyncio.Timeout;
  try {
    await asyncio.timeout(1, async (o) => {
      outer = o;
      try {
        await asyncio.timeout(5, async (i) => {
          inner = i;
          await asyncio.sleep(10);
        });
      } catch (e) {
        if (e instanceof asyncio.TimeoutError) {
          console.log('inner timeout');
        } else if (e instanceof asyncio.CancelledError) {
          console.log(`${now()} inner saw CancelledError, requests ${asyncio.currentTask()!.cancelling()}`);
          throw e;
        } else {
          throw e;
        }
      }
    });
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} outer timeout ${outer.expired()} ${inner.expired()}`);
  }
  console.log(`requests ${asyncio.currentTask()!.cancelling()}`);
}

asyncio.run(main());
