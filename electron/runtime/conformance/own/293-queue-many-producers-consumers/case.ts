import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function producer(name: string, delay: number, q: asyncio.Queue<string>) {
  for (let n = 0; n < 3; n++) {
    await asyncio.sleep(delay);
    await q.put(`${name}${n}`);
  }
}

async function consumer(name: string, delay: number, q: asyncio.Queue<string>, got: string[]) {
  while (true) {
    const item = await q.get();
    got.push(`${name}:${item}@${now()}`);
    await asyncio.sleep(delay);
    q.taskDone();
  }
}

async function main() {
  const q = new asyncio.Queue<string>(2);
  const got: string[] = [];
  const consumers = [asyncio.createTask(consumer('x', 0.37, q, got)), asyncio.createTask(consumer('y', 0.53, q, got))];
  await asyncio.gather(producer('a', 0.11, q), producer('b', 0.17, q), producer('c', 0.23, q));
  await q.join();
  for (const c of consumers) {
    c.cancel();
  }
  for (let i = 0; i < 9; i += 3) {
    console.log(got.slice(i, i + 3).join(' '));
  }
  console.log(now());
}

asyncio.run(main());
