import * as asyncio from 'asyncio';

async function consumer(name: string, q: asyncio.LifoQueue<number>) {
  const n = await q.get();
  console.log(`${name} got ${n}`);
}

async function main() {
  const q = new asyncio.LifoQueue<number>(3);
  const tasks = ['a', 'b'].map((n) => asyncio.createTask(consumer(n, q)));
  await asyncio.sleep(1);
  for (const n of [1, 2, 3]) {
    q.putNowait(n);
  }
  console.log(`full ${q.full()}`);
  await asyncio.gather(...tasks);
  console.log(`left ${q.getNowait()} empty ${q.empty()}`);
  const blocked = asyncio.createTask(q.put(9));
  await blocked;
  console.log(await q.get());
}

asyncio.run(main());
