import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function bad(name: string, fut: asyncio.Future<null>) {
  await fut;
  throw new Boom(name);
}

async function main() {
  const fut = asyncio.getRunningLoop().createFuture<null>();
  try {
    await asyncio.taskGroup(async (tg) => {
      for (const name of ['a', 'b', 'c']) {
        tg.createTask(bad(name, fut));
      }
      await asyncio.sleep(1);
      fut.setResult(null);
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup)) throw eg;
    console.log(`${now()} ${eg.exceptions.length}: ${eg.exceptions.map((e) => e.message).join(', ')}`);
  }
}

asyncio.run(main());
