import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function timed(name: string, q: asyncio.Queue<number>) {
  const n = await q.get();
  console.log(`${now()} ${name} got ${n}`);
}

async function main() {
  const q = new asyncio.Queue<number>();
  const a = asyncio.createTask(timed('a', q));
  const b = asyncio.createTask(timed('b', q));
  await asyncio.sleep(1);
  q.putNowait(1);
  console.log(`taken ${q.getNowait()}`);
  await asyncio.sleep(1);
  console.log(`${a.done()} ${b.done()}`);
  q.putNowait(2);
  await asyncio.sleep(1);
  console.log(`${a.done()} ${b.done()}`);
  q.putNowait(3);
  await asyncio.gather(a, b);
}

asyncio.run(main());
