import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(n: number): Promise<number> {
  await asyncio.sleep(n);
  return n;
}

async function main() {
  const a = asyncio.createTask(job(2));
  const b = asyncio.createTask(job(4));
  const c = asyncio.createTask(job(3));
  asyncio.getRunningLoop().callLater(1, () => b.cancel());
  let rounds = 0;
  for (const next of asyncio.asCompleted([a, b, a, c, c])) {
    rounds++;
    try {
      console.log(`${await next} at ${now()}`);
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      console.log(`cancelled at ${now()}`);
    }
  }
  console.log(`rounds ${rounds}`);
}

asyncio.run(main());
