import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(delay: number) {
  await asyncio.sleep(delay);
}

async function main() {
  const a = asyncio.createTask(job(5), { name: 'a' });
  const b = asyncio.createTask(job(6), { name: 'b' });
  asyncio.getRunningLoop().callLater(2, () => a.cancel());
  let [done, pending] = await asyncio.wait([a, b], { returnWhen: asyncio.FIRST_COMPLETED });
  console.log(`${now()} done ${done.size} a ${done.has(a)} cancelled ${a.cancelled()}`);
  [done, pending] = await asyncio.wait([a, b], { returnWhen: asyncio.FIRST_COMPLETED });
  console.log(`${now()} again done ${done.size} pending ${pending.size}`);
  await b;
  [done, pending] = await asyncio.wait([a, b], { timeout: 0 });
  console.log(`${now()} both done ${done.size} pending ${pending.size}`);
}

asyncio.run(main());
