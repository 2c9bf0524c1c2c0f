import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(name: string, cleanup: number) {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    await asyncio.sleep(cleanup);
    throw new asyncio.CancelledError(`${name} says no`);
  }
}

async function main() {
  const a = asyncio.createTask(job('a', 2));
  const b = asyncio.createTask(job('b', 1));
  const g = asyncio.gather(a, b, { returnExceptions: true });
  await asyncio.sleep(1);
  g.cancel('stop');
  try {
    await g;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} [${e.message}]`);
  }
  for (const t of [a, b]) {
    try {
      t.result();
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      console.log(`[${e.message}]`);
    }
  }
  console.log(`${g.cancelled()} ${g.done()}`);
}

asyncio.run(main());
