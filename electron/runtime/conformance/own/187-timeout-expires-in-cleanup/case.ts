import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  let scope!: asyncio.Timeout;
  try {
    await asyncio.timeout(2, async (s) => {
      scope = s;
      try {
        await asyncio.sleep(10);
      } finally {
        try {
          await asyncio.sleep(3);
        } catch (e) {
          if (!(e instanceof asyncio.CancelledError)) throw e;
          console.log(`${now()} clean-up cut short, expired ${scope.expired()}`);
          throw e;
        }
      }
    });
  } catch (e) {
    if (e instanceof asyncio.TimeoutError) {
      console.log('timeout');
    } else if (e instanceof asyncio.CancelledError) {
      console.log(`${now()} cancelled, expired ${scope.expired()} requests ${asyncio.currentTask()!.cancelling()}`);
      throw e;
    } else {
      throw e;
    }
  }
}

async function main() {
  const task = asyncio.createTask(job());
  await asyncio.sleep(1);
  task.cancel();
  await asyncio.wait([task]);
  console.log(`${task.cancelled()}`);
}

asyncio.run(main());
