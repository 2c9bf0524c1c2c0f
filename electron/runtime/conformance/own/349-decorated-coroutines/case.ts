import * as asyncio from 'asyncio';

class Boom extends Error {}

type Fn = (n: number) => PromiseLike<number>;

function timed(fn: Fn): Fn {
  return async (n) => {
    const start = asyncio.getRunningLoop().time();
    try {
      return await fn(n);
    } finally {
      console.log(`took ${(asyncio.getRunningLoop().time() - start).toFixed(3)}`);
    }
  };
}

const retried = (times: number) => (fn: Fn): Fn => async (n) => {
  for (let attempt = 0; attempt < times; attempt++) {
    try {
      return await fn(n);
    } catch (e) {
      if (!(e instanceof Boom)) throw e;
      console.log(`attempt ${attempt}: ${e.message}`);
    }
  }
  throw new Boom('out of attempts');
};

let calls = 0;

async function unstable(n: number): Promise<number> {
  calls++;
  await asyncio.sleep(0.2);
  if (calls % 3 !== 0) throw new Boom(`call ${calls}`);
  return n * 2;
}

async function main() {
  const both = timed(retried(4)(unstable));
  console.log(await both(21));
  const few = retried(1)(timed(unstable));
  try {
    await few(1);
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(e.message);
  }
  console.log((await asyncio.gather(...[1, 2].map(retried(9)(unstable)))).join(' '));
}

asyncio.run(main());
