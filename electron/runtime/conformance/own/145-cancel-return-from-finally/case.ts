import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  try {
    await asyncio.sleep(10);
  } finally {
    return 'from finally';
  }
}

async function loops() {
  for (let n = 0; n < 3; n++) {
    try {
      await asyncio.sleep(10);
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      continue;
    } finally {
      console.log(`${now()} round ${n}`);
    }
  }
  return 'three rounds';
}

async function main() {
  const a = asyncio.createTask(job());
  const b = asyncio.createTask(loops());
  for (let i = 0; i < 3; i++) {
    await asyncio.sleep(1);
    console.log(`${a.cancel()} ${b.cancel()}`);
  }
  console.log(`${await a}, ${await b}`);
}

asyncio.run(main());
