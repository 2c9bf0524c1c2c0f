import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function stubborn(n: number): Promise<number> {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${n} swallows`);
  }
  return n;
}

async function main() {
  const g = asyncio.gather(stubborn(1), stubborn(2));
  await asyncio.sleep(1);
  g.cancel();
  try {
    console.log(String(await g));
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} CancelledError`);
  }
  console.log(`done ${g.done()} cancelled ${g.cancelled()}`);
}

asyncio.run(main());
