import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

class GaveUp extends Error {}

async function child(name: string, life: number, attempt: number) {
  await asyncio.sleep(life);
  throw new Boom(`${name}#${attempt}`);
}

async function supervise(name: string, life: number, limit: number) {
  for (let attempt = 1; attempt <= limit; attempt++) {
    try {
      await child(name, life, attempt);
    } catch (e) {
      if (!(e instanceof Boom)) throw e;
      console.log(`${now()} ${e.message} died`);
    }
    await asyncio.sleep(0.05 * attempt);
  }
  throw new GaveUp(name);
}

async function main() {
  try {
    await asyncio.taskGroup(async (tg) => {
      tg.createTask(supervise('frail', 0.3, 3));
      tg.createTask(supervise('sturdy', 0.8, 5));
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup) || !eg.exceptions.every((e) => e instanceof GaveUp)) throw eg;
    console.log(`${now()} gave up on ${eg.exceptions.map((e) => e.message).join(', ')}`);
  }
}

asyncio.run(main());
