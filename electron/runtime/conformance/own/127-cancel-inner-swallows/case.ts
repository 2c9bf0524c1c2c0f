import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function inner() {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log('inner swallows');
  }
  return 'inner value';
}

async function outer() {
  const value = await asyncio.createTask(inner());
  await asyncio.sleep(1);
  return `outer got ${value}, requests ${asyncio.currentTask()!.cancelling()}`;
}

async function main() {
  const task = asyncio.createTask(outer());
  await asyncio.sleep(1);
  task.cancel();
  console.log(`${await task} at ${now()}`);
  console.log(`cancelled ${task.cancelled()}`);
}

asyncio.run(main());
