import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function worker(name: string, first: asyncio.Lock, second: asyncio.Lock, patience: number) {
  await first.acquire();
  try {
    console.log(`${now()} ${name} has one`);
    await asyncio.sleep(0.1);
    try {
      await asyncio.waitFor(second.acquire(), patience);
    } catch (e) {
      if (!(e instanceof asyncio.TimeoutError)) throw e;
      console.log(`${now()} ${name} gives way`);
      return;
    }
    try {
      console.log(`${now()} ${name} has both`);
      await asyncio.sleep(0.3);
    } finally {
      second.release();
    }
  } finally {
    first.release();
  }
  console.log(`${now()} ${name} done`);
}

async function main() {
  const a = new asyncio.Lock();
  const b = new asyncio.Lock();
  await asyncio.gather(worker('x', a, b, 2), worker('y', b, a, 1));
  console.log(`${a.locked()} ${b.locked()}`);
}

asyncio.run(main());
