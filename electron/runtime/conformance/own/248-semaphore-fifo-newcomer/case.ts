import * as asyncio from 'asyncio';

const log: string[] = [];

async function take(name: string, sem: asyncio.Semaphore) {
  await sem.acquire();
  log.push(name);
}

async function main() {
  const sem = new asyncio.Semaphore(0);
  const a = asyncio.createTask(take('a', sem));
  const b = asyncio.createTask(take('b', sem));
  await asyncio.sleep(0);
  sem.release();
  console.log(`locked ${sem.locked()}`);
  const c = asyncio.createTask(take('c', sem));
  await asyncio.sleep(1);
  console.log(log.join(' '));
  sem.release();
  sem.release();
  sem.release();
  await asyncio.gather(a, b, c);
  console.log(`${log.join(' ')} locked ${sem.locked()}`);
  await sem.acquire();
  console.log(`locked ${sem.locked()}`);
}

asyncio.run(main());
