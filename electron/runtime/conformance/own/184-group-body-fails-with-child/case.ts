import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function child() {
  await asyncio.sleep(1);
  throw new Boom('child');
}

async function main() {
  try {
    await asyncio.taskGroup(async (tg) => {
      tg.createTask(child());
      try {
        await asyncio.sleep(5);
      } catch (e) {
        if (!(e instanceof asyncio.CancelledError)) throw e;
        throw new Boom('body, interrupted');
      }
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup)) throw eg;
    console.log(`${now()} ${eg.exceptions.map((e) => e.message).join(', ')}`);
  }
  try {
    await asyncio.taskGroup(async (tg) => {
      tg.createTask(child());
      throw new Boom('body at once');
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup)) throw eg;
    console.log(`${now()} ${eg.exceptions.map((e) => e.message).join(', ')}`);
  }
  console.log(`requests ${asyncio.currentTask()!.cancelling()}`);
}

asyncio.run(main());
