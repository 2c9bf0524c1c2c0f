import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  let caught = 0;
  for (let i = 0; i < 3; i++) {
    try {
      await asyncio.sleep(1);
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      caught++;
      console.log(`${now()} caught ${e.message}`);
    }
  }
  return caught;
}

async function main() {
  const task = asyncio.createTask(job());
  await asyncio.sleep(0.5);
  console.log(`${task.cancel('one')} ${task.cancel('two')} requests ${task.cancelling()}`);
  console.log(`caught ${await task} requests ${task.cancelling()} at ${now()}`);
}

asyncio.run(main());
