import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

let count = 0;

async function down(n: number): Promise<void> {
  if (n === 0) {
    await asyncio.sleep(5);
    return;
  }
  try {
    await down(n - 1);
  } finally {
    count++;
  }
}

async function main() {
  const task = asyncio.createTask(down(1000));
  await asyncio.sleep(1);
  task.cancel();
  try {
    await task;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} cancelled, ${count} finally blocks`);
  }
  await down(500);
  console.log(`${now()} ${count}`);
}

asyncio.run(main());
