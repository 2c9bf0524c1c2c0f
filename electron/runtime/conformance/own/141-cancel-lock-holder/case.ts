import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function worker(name: string, lock: asyncio.Lock) {
  try {
    await lock.with(async () => {
      console.log(`${now()} ${name} holds`);
      await asyncio.sleep(5);
    });
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} cancelled`);
    throw e;
  }
}

async function main() {
  const lock = new asyncio.Lock();
  const [a, b, c] = ['a', 'b', 'c'].map((n) => asyncio.createTask(worker(n, lock)));
  await asyncio.sleep(1);
  a.cancel();
  await asyncio.sleep(0);
  b.cancel();
  await asyncio.sleep(1);
  console.log(`${a.cancelled()} ${b.cancelled()} ${c.done()}`);
  await c;
  console.log(`locked ${lock.locked()}`);
}

asyncio.run(main());
