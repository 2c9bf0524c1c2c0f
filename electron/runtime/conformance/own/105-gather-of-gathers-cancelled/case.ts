import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(name: string) {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} ${e.message}`);
    throw e;
  }
}

async function main() {
  const inner = asyncio.gather(job('a'), job('b'));
  const outer = asyncio.gather(inner, job('c'));
  await asyncio.sleep(1);
  outer.cancel('all');
  const results = await asyncio.gather(outer, { returnExceptions: true });
  console.log(`${results[0] instanceof asyncio.CancelledError} inner cancelled ${inner.cancelled()} done ${inner.done()}`);
}

asyncio.run(main());
