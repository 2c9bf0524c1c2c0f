import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  try {
    await asyncio.sleep(10);
  } finally {
    console.log(`${now()} cleaning`);
    try {
      await asyncio.sleep(5);
      console.log('never');
    } finally {
      console.log(`${now()} cleaning was cut short`);
    }
  }
}

async function main() {
  const task = asyncio.createTask(job());
  await asyncio.sleep(1);
  task.cancel('first');
  await asyncio.sleep(1);
  console.log(`done ${task.done()}`);
  task.cancel('second');
  try {
    await task;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${e.message}, requests ${task.cancelling()}`);
  }
}

asyncio.run(main());
