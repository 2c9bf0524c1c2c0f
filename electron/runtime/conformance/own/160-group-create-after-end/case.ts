import * as asyncio from 'asyncio';

class Boom extends Error {}

async function child() {
  await asyncio.sleep(0);
}

async function late(tg: asyncio.TaskGroup) {
  try {
    await asyncio.sleep(9);
  } finally {
    const coro = child();
    try {
      tg.createTask(coro);
      console.log('accepted');
    } catch (e) {
      if (e instanceof asyncio.CancelledError) throw e;
      console.log('refused while shutting down');
    }
  }
}

async function bad() {
  await asyncio.sleep(1);
  throw new Boom('bad');
}

async function main() {
  const groups: asyncio.TaskGroup[] = [];
  await asyncio.taskGroup(async (tg) => {
    groups.push(tg);
    tg.createTask(child());
  });
  try {
    groups[0].createTask(child());
    console.log('accepted');
  } catch (e) {
    if (e instanceof asyncio.CancelledError) throw e;
    console.log('refused after the end');
  }
  try {
    await asyncio.taskGroup(async (tg) => {
      tg.createTask(late(tg));
      tg.createTask(bad());
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup)) throw eg;
    console.log(`${eg.exceptions.length} ${eg.exceptions[0].message}`);
  }
}

asyncio.run(main());
