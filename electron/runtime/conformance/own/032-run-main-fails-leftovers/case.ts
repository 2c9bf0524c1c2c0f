import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function helper(name: string, cleanup: number) {
  try {
    await asyncio.sleep(10);
  } finally {
    await asyncio.sleep(cleanup);
    console.log(`${now()} ${name} clean`);
  }
}

async function main() {
  asyncio.createTask(helper('a', 2));
  asyncio.createTask(helper('b', 1));
  await asyncio.sleep(1);
  throw new Boom('main failed');
}

try {
  await asyncio.run(main());
} catch (e) {
  if (!(e instanceof Boom)) throw e;
  console.log(`raised ${e.message}`);
}
