import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function worker(name: string, lock: asyncio.Lock) {
  try {
    await lock.acquire();
    console.log(`${now()} ${name} holds`);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} cancelled, locked ${lock.locked()}`);
    throw e;
  }
}

async function main() {
  const lock = new asyncio.Lock();
  await lock.acquire();
  const tasks = ['a', 'b', 'c'].map((n) => asyncio.createTask(worker(n, lock)));
  await asyncio.sleep(1);
  lock.release();
  tasks[0].cancel();
  await asyncio.sleep(1);
  console.log(`locked ${lock.locked()} b ${tasks[1].done()} c ${tasks[2].done()}`);
  tasks[2].cancel();
  lock.release();
  await asyncio.wait(tasks);
  console.log(`locked ${lock.locked()}`);
}

asyncio.run(main());
