import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(n: number) {
  await asyncio.sleep(n);
}

async function main() {
  const a = asyncio.createTask(job(1));
  const b = asyncio.createTask(job(2));
  let [done, pending] = await asyncio.wait([a, b, a, a]);
  console.log(`${now()} done ${done.size}`);
  [done, pending] = await asyncio.wait(new Map([[a, 1], [b, 2]]).keys());
  console.log(`${now()} keys: done ${done.size} pending ${pending.size}`);
  [done, pending] = await asyncio.wait([a]);
  console.log(`${now()} tuple: done ${done.size}`);
}

asyncio.run(main());
