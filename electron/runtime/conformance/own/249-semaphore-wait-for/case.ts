import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function user(name: string, sem: asyncio.Semaphore, patience: number) {
  try {
    await asyncio.waitFor(sem.acquire(), patience);
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} ${name} gives up`);
    return;
  }
  console.log(`${now()} ${name} in`);
  await asyncio.sleep(2);
  sem.release();
}

async function main() {
  const sem = new asyncio.Semaphore(1);
  await asyncio.gather(user('a', sem, 5), user('b', sem, 1), user('c', sem, 5), user('d', sem, 2.5));
  console.log(`${now()} locked ${sem.locked()}`);
}

asyncio.run(main());
