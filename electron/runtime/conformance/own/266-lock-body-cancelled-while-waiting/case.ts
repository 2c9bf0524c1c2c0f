import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function worker(lock: asyncio.Lock) {
  try {
    await asyncio.timeout(1, async () => {
      await lock.with(async () => {
        console.log('never');
      });
    });
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} timeout, locked ${lock.locked()}`);
  }
}

async function main() {
  const lock = new asyncio.Lock();
  await lock.acquire();
  await worker(lock);
  lock.release();
  await lock.with(async () => {
    console.log(`${now()} free again`);
  });
  const task = asyncio.createTask(worker(lock));
  await lock.acquire();
  await asyncio.sleep(0.5);
  task.cancel();
  await asyncio.wait([task]);
  console.log(`${now()} cancelled ${task.cancelled()} locked ${lock.locked()}`);
}

asyncio.run(main());
