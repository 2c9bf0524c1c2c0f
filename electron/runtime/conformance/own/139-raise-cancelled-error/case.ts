import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  await asyncio.sleep(1);
  throw new asyncio.CancelledError('own decision');
}

async function main() {
  const task = asyncio.createTask(job());
  try {
    await task;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} [${e.message}] cancelled ${task.cancelled()} requests ${task.cancelling()}`);
  }
  try {
    task.exception();
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`exception() raises [${e.message}]`);
  }
}

asyncio.run(main());
