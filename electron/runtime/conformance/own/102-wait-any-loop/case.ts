import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function job(n: number): Promise<number> {
  await asyncio.sleep(n);
  if (n === 2.5) throw new Boom(`job ${n}`);
  return n;
}

async function main() {
  let pending = new Set([3.5, 1.5, 2.5, 0.5].map((n) => asyncio.createTask(job(n))));
  let done: typeof pending;
  while (pending.size > 0) {
    [done, pending] = await asyncio.wait(pending, { returnWhen: asyncio.FIRST_COMPLETED });
    for (const t of done) {
      const error = t.exception();
      console.log(`${now()} ${error ? error.message : t.result()}, ${pending.size} pending`);
    }
  }
}

asyncio.run(main());
