import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

class Later extends Error {}

async function first() {
  await asyncio.sleep(1);
  throw new Boom('first');
}

async function second() {
  try {
    await asyncio.sleep(10);
  } finally {
    await asyncio.sleep(0.5);
    throw new Later('in clean-up');
  }
}

async function third() {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} third swallows`);
  }
}

async function main() {
  try {
    await asyncio.taskGroup(async (tg) => {
      tg.createTask(first());
      tg.createTask(second());
      tg.createTask(third());
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup)) throw eg;
    for (const e of eg.exceptions) {
      console.log(`${now()} ${e instanceof Later} ${e.message}`);
    }
  }
  console.log(`requests ${asyncio.currentTask()!.cancelling()}`);
}

asyncio.run(main());
