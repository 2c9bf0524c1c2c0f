import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} caught`);
  }
  await asyncio.sleep(2);
  console.log(`${now()} slept, requests ${asyncio.currentTask()!.cancelling()}`);
  const result = await asyncio.gather(asyncio.sleep(1, 'a'), asyncio.sleep(0.5, 'b'));
  return result.join(' ');
}

async function main() {
  const task = asyncio.createTask(job());
  await asyncio.sleep(1);
  task.cancel();
  console.log(`${await task} at ${now()}`);
}

asyncio.run(main());
