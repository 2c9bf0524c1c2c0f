import * as asyncio from 'asyncio';

async function put(n: number, q: asyncio.PriorityQueue<number>) {
  await q.put(n);
  console.log(`${n} is in`);
}

async function main() {
  const q = new asyncio.PriorityQueue<number>(2);
  const tasks = [5, 9, 7, 1].map((n) => asyncio.createTask(put(n, q)));
  await asyncio.sleep(1);
  try {
    q.putNowait(0);
  } catch (e) {
    if (!(e instanceof asyncio.QueueFull)) throw e;
    console.log('full');
  }
  for (let i = 0; i < 4; i++) {
    console.log(`got ${await q.get()}`);
    await asyncio.sleep(1);
  }
  await asyncio.wait(tasks);
  console.log(q.empty());
}

asyncio.run(main());
