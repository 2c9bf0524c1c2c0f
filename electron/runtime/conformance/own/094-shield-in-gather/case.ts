import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(name: string, delay: number): Promise<string> {
  try {
    await asyncio.sleep(delay);
    console.log(`${now()} ${name} over`);
    return name;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} cancelled`);
    throw e;
  }
}

async function main() {
  const kept = asyncio.createTask(job('kept', 3));
  const g = asyncio.gather(asyncio.shield(kept), job('lost', 2));
  await asyncio.sleep(1);
  g.cancel();
  try {
    await g;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} gather cancelled, kept done ${kept.done()}`);
  }
  console.log(await kept);
}

asyncio.run(main());
