import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function bad(delay: number, name: string) {
  await asyncio.sleep(delay);
  throw new Boom(name);
}

async function inner() {
  await asyncio.taskGroup(async (tg) => {
    tg.createTask(bad(1, 'inner child'));
    tg.createTask(asyncio.sleep(9));
  });
}

async function bystander() {
  try {
    await asyncio.sleep(9);
  } finally {
    console.log(`${now()} bystander stops`);
  }
}

async function main() {
  try {
    await asyncio.taskGroup(async (tg) => {
      tg.createTask(inner());
      tg.createTask(bystander());
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup)) throw eg;
    const e = eg.exceptions[0];
    console.log(`${eg.exceptions.length} group ${e instanceof asyncio.ExceptionGroup}`);
    if (e instanceof asyncio.ExceptionGroup) {
      console.log(`${e.exceptions.length} ${e.exceptions[0].message}`);
    }
  }
}

asyncio.run(main());
