import * as asyncio from 'asyncio';

const log: string[] = [];

async function waiter(lock: asyncio.Lock) {
  await lock.with(async () => {
    log.push('waiter');
  });
}

async function main() {
  const lock = new asyncio.Lock();
  await lock.acquire();
  const task = asyncio.createTask(waiter(lock));
  await asyncio.sleep(0);
  lock.release();
  log.push(`locked ${lock.locked()}`);
  await lock.with(async () => {
    log.push('newcomer');
  });
  await task;
  console.log(log.join(', '));
  const results = await asyncio.gather(...[lock.acquire()]);
  console.log(`${results[0]} ${lock.locked()}`);
}

asyncio.run(main());
