import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const task = asyncio.createTask(asyncio.sleep(10));
  asyncio.getRunningLoop().callLater(1, () => task.cancel('by timer'));
  try {
    await asyncio.waitFor(task, 5);
  } catch (e) {
    if (e instanceof asyncio.TimeoutError) {
      console.log('timeout');
    } else if (e instanceof asyncio.CancelledError) {
      console.log(`${now()} CancelledError ${e.message}`);
    } else {
      throw e;
    }
  }
  console.log(`main was asked ${asyncio.currentTask()!.cancelling()} times`);
}

asyncio.run(main());
