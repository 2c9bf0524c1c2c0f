import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function producer(q: asyncio.Queue<number>, n: number) {
  for (let i = 0; i < n; i++) {
    await q.put(i);
    console.log(`${now()} produced ${i}, queue ${q.qsize()}`);
    await asyncio.sleep(0.1);
  }
  await q.put(-1);
}

async function consumer(q: asyncio.Queue<number>): Promise<number> {
  let total = 0;
  while (true) {
    const item = await q.get();
    if (item < 0) return total;
    await asyncio.sleep(0.35);
    total += item;
  }
}

async function main() {
  const q = new asyncio.Queue<number>(3);
  const [, total] = await asyncio.gather(producer(q, 8), consumer(q));
  console.log(`${now()} total ${total}`);
}

asyncio.run(main());
