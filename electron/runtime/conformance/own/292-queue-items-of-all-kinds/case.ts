import * as asyncio from 'asyncio';

async function job() {
  return 'from the queue';
}

async function main() {
  const q = new asyncio.Queue<unknown>();
  const coro = job();
  for (const item of [null, false, 0, '', { coro }]) {
    q.putNowait(item);
  }
  console.log(q.qsize());
  console.log((await q.get()) === null);
  console.log(await q.get());
  console.log(q.getNowait());
  console.log(`[${await q.get()}]`);
  const got = (await q.get()) as { coro: Promise<string> };
  console.log(`${got.coro === coro} ${await got.coro}`);
}

asyncio.run(main());
