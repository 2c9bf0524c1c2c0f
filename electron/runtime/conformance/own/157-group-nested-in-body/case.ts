import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function say(name: string, delay: number) {
  try {
    await asyncio.sleep(delay);
    console.log(`${now()} ${name}`);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} cancelled`);
    throw e;
  }
}

async function bad() {
  await asyncio.sleep(2);
  throw new Boom('outer child');
}

async function main() {
  await asyncio.taskGroup(async (outer) => {
    outer.createTask(say('outer', 3));
    await asyncio.taskGroup(async (inner) => {
      inner.createTask(say('inner', 1));
    });
    console.log(`${now()} inner over`);
  });
  console.log(`${now()} outer over`);
  try {
    await asyncio.taskGroup(async (outer) => {
      outer.createTask(bad());
      await asyncio.taskGroup(async (inner) => {
        inner.createTask(say('victim', 5));
      });
      console.log('never');
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup)) throw eg;
    console.log(`${now()} ${eg.exceptions.length} ${eg.exceptions[0].message}`);
  }
  console.log(`requests ${asyncio.currentTask()!.cancelling()}`);
}

asyncio.run(main());
