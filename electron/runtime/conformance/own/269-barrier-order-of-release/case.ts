import * as asyncio from 'asyncio';

const log: string[] = [];

async function runner(name: string, barrier: asyncio.Barrier) {
  for (let r = 0; r < 3; r++) {
    const index = await barrier.wait();
    log.push(`${name}${index}`);
  }
}

async function main() {
  const barrier = new asyncio.Barrier(3);
  await asyncio.gather(...['a', 'b', 'c'].map((n) => runner(n, barrier)));
  console.log(log.join(' '));
}

asyncio.run(main());
