import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function job(name: string, delay: number, fails: boolean) {
  await asyncio.sleep(delay);
  console.log(`${now()} ${name} over`);
  if (fails) throw new Boom(name);
}

async function main() {
  const g = asyncio.gather(job('a', 1, true), job('b', 2, false), job('c', 3, true));
  try {
    await g;
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`raised ${e.message}`);
  }
  console.log(`done ${g.done()} cancel ${g.cancel()} exception ${g.exception()!.message}`);
  await asyncio.sleep(5);
  try {
    await g;
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`still ${e.message}`);
  }
}

asyncio.run(main());
