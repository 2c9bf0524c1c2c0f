import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const q = new asyncio.Queue<string>(1);
  await q.put('in');
  for (let n = 0; n < 2; n++) {
    try {
      await asyncio.waitFor(q.put(`late ${n}`), 0.5);
    } catch (e) {
      if (!(e instanceof asyncio.TimeoutError)) throw e;
      console.log(`${now()} full`);
    }
  }
  asyncio.getRunningLoop().callLater(0.2, () => q.getNowait());
  await asyncio.waitFor(q.put('in time'), 0.5);
  console.log(`${now()} ${await q.get()}`);
  console.log(`size ${q.qsize()} maxsize ${q.maxsize}`);
}

asyncio.run(main());
