import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function child() {
  try {
    await asyncio.sleep(10);
  } finally {
    await asyncio.sleep(2);
    console.log(`${now()} child clean`);
  }
}

async function parent() {
  try {
    await asyncio.taskGroup(async (tg) => {
      tg.createTask(child());
    });
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} parent [${e.message}] requests ${asyncio.currentTask()!.cancelling()}`);
    throw e;
  }
}

async function main() {
  const task = asyncio.createTask(parent());
  await asyncio.sleep(1);
  task.cancel('one');
  await asyncio.sleep(1);
  task.cancel('two');
  await asyncio.wait([task]);
  console.log(`${now()} ${task.cancelled()}`);
}

asyncio.run(main());
