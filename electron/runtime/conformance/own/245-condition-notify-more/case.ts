import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function waiter(name: string, cond: asyncio.Condition) {
  await cond.with(async () => {
    const value = await cond.wait();
    console.log(`${name} gives ${value} at ${now()}`);
  });
}

async function main() {
  const cond = new asyncio.Condition();
  await cond.with(async () => {
    cond.notify(5);
    cond.notifyAll();
  });
  const a = asyncio.createTask(waiter('a', cond));
  const b = asyncio.createTask(waiter('b', cond));
  await asyncio.sleep(1);
  console.log(`${a.done()} ${b.done()}`);
  await cond.with(async () => {
    cond.notify(0);
  });
  await asyncio.sleep(1);
  await cond.with(async () => {
    cond.notify(7);
  });
  await asyncio.gather(a, b);
  console.log(now());
  try {
    cond.notifyAll();
  } catch (e) {
    console.log((e as Error).message);
  }
  try {
    cond.release();
  } catch (e) {
    console.log((e as Error).message);
  }
}

asyncio.run(main());
