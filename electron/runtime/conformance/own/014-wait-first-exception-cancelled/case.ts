import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function job(delay: number, fails: boolean) {
  await asyncio.sleep(delay);
  if (fails) throw new Boom('failed');
}

async function main() {
  const a = asyncio.createTask(job(5, false), { name: 'a' });
  const b = asyncio.createTask(job(3, true), { name: 'b' });
  const c = asyncio.createTask(job(4, false), { name: 'c' });
  asyncio.getRunningLoop().callLater(1, () => a.cancel());
  let [done, pending] = await asyncio.wait([a, b, c], { returnWhen: asyncio.FIRST_EXCEPTION });
  console.log(`${now()} done ${[...done].map((t) => t.getName()).sort().join(', ')}`);
  console.log(`a cancelled ${a.cancelled()} b ${b.exception()!.message}`);
  console.log(`pending ${[...pending].map((t) => t.getName()).join(', ')}`);
  [done, pending] = await asyncio.wait([a, c], { returnWhen: asyncio.FIRST_EXCEPTION });
  console.log(`${now()} none fails: done ${done.size} pending ${pending.size}`);
}

asyncio.run(main());
