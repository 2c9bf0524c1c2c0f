import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function producer(n: number, q: asyncio.Queue<number>) {
  await q.put(n);
  console.log(`${now()} ${n} is in`);
}

async function main() {
  const q = new asyncio.Queue<number>(1);
  const tasks = Array.from({ length: 4 }, (_, n) => asyncio.createTask(producer(n, q)));
  for (let i = 0; i < 4; i++) {
    await asyncio.sleep(1);
    console.log(`${now()} got ${await q.get()}, full ${q.full()}`);
  }
  await asyncio.wait(tasks);
  console.log(q.qsize());
}

asyncio.run(main());
