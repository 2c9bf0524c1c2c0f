import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function worker(name: string, sem: asyncio.Semaphore) {
  try {
    await sem.with(async () => {
      console.log(`${now()} ${name} in`);
      await asyncio.sleep(1);
    });
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} cancelled`);
    throw e;
  }
}

async function main() {
  const sem = new asyncio.Semaphore(1);
  await sem.acquire();
  const tasks = new Map(['a', 'b', 'c', 'd'].map((n) => [n, asyncio.createTask(worker(n, sem))]));
  await asyncio.sleep(1);
  tasks.get('b')!.cancel();
  sem.release();
  tasks.get('a')!.cancel();
  console.log(`locked ${sem.locked()}`);
  await asyncio.wait(tasks.values());
  console.log(`${now()} locked ${sem.locked()}`);
}

asyncio.run(main());
