import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const inner = asyncio.createTask(asyncio.sleep(10));
  const outer = asyncio.shield(inner);
  await asyncio.sleep(1);
  inner.cancel('inner only');
  try {
    await outer;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} cancelled [${e.message}]`);
  }
  console.log(`${inner.cancelled()} ${outer.cancelled()}`);
}

asyncio.run(main());
