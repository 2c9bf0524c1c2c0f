import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function saboteur(target: asyncio.Task) {
  await asyncio.sleep(1);
  target.cancel('by a child');
}

async function sibling() {
  try {
    await asyncio.sleep(9);
  } finally {
    console.log(`${now()} sibling stops`);
  }
}

async function parent() {
  await asyncio.taskGroup(async (tg) => {
    tg.createTask(saboteur(asyncio.currentTask()!));
    tg.createTask(sibling());
  });
}

async function main() {
  try {
    await asyncio.createTask(parent());
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} [${e.message}]`);
  }
}

asyncio.run(main());
