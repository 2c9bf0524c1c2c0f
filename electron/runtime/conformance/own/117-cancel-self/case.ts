import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  const me = asyncio.currentTask()!;
  console.log(`cancel ${me.cancel('by itself')} requests ${me.cancelling()}`);
  console.log('still running');
  try {
    await asyncio.sleep(5);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} interrupted: ${e.message}`);
    throw e;
  }
}

async function main() {
  const task = asyncio.createTask(job());
  await asyncio.wait([task]);
  console.log(`cancelled ${task.cancelled()}`);
}

asyncio.run(main());
