import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function worker(n: number, sem: asyncio.BoundedSemaphore) {
  await sem.with(async () => {
    console.log(`${now()} ${n} in`);
    await asyncio.sleep(1 + n / 10);
  });
}

async function main() {
  const sem = new asyncio.BoundedSemaphore(2);
  await asyncio.gather(...Array.from({ length: 5 }, (_, n) => worker(n, sem)));
  console.log(`locked ${sem.locked()}`);
  try {
    sem.release();
  } catch (e) {
    console.log((e as Error).message);
  }
  const fresh = new asyncio.BoundedSemaphore();
  await fresh.acquire();
  console.log(`locked ${fresh.locked()}`);
}

asyncio.run(main());
