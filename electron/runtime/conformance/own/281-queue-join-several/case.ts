import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function joiner(name: string, q: asyncio.Queue<number>) {
  await q.join();
  console.log(`${now()} ${name} joined`);
}

async function main() {
  const q = new asyncio.Queue<number>();
  await q.join();
  console.log('nothing to join');
  q.putNowait(1);
  q.putNowait(2);
  const a = asyncio.createTask(joiner('a', q));
  await asyncio.sleep(1);
  await q.get();
  q.taskDone();
  const b = asyncio.createTask(joiner('b', q));
  await asyncio.sleep(1);
  await q.get();
  console.log(`empty ${q.empty()} a ${a.done()}`);
  q.taskDone();
  await asyncio.gather(a, b);
  q.putNowait(3);
  const c = asyncio.createTask(joiner('c', q));
  await asyncio.sleep(1);
  console.log(`c ${c.done()}`);
  q.getNowait();
  q.taskDone();
  await c;
}

asyncio.run(main());
