import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function child() {
  try {
    await asyncio.sleep(10);
  } finally {
    throw new Boom('clean-up failed');
  }
}

async function parent() {
  try {
    await asyncio.taskGroup(async (tg) => {
      tg.createTask(child());
      await asyncio.sleep(10);
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup)) throw eg;
    console.log(`${now()} ${eg.exceptions[0].message} requests ${asyncio.currentTask()!.cancelling()}`);
    await asyncio.sleep(1);
    return 'went on';
  }
}

async function main() {
  const task = asyncio.createTask(parent());
  await asyncio.sleep(1);
  task.cancel();
  console.log(`${await task} cancelled ${task.cancelled()} at ${now()}`);
}

asyncio.run(main());
