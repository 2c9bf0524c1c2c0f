import * as asyncio from 'asyncio';

class Boom extends Error {}

async function job(name: string, fut: asyncio.Future<null>) {
  await fut;
  throw new Boom(name);
}

async function main() {
  const fut = asyncio.getRunningLoop().createFuture<null>();
  const g = asyncio.gather(job('a', fut), job('b', fut), job('c', fut));
  await asyncio.sleep(1);
  fut.setResult(null);
  try {
    await g;
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`raised ${e.message}`);
  }
  const results = await asyncio.gather(job('x', fut), asyncio.sleep(0, 'slept'), job('y', fut), { returnExceptions: true });
  for (const r of results) {
    console.log(r instanceof Boom ? `exception ${r.message}` : `value ${r}`);
  }
}

asyncio.run(main());
