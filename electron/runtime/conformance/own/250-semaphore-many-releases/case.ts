import * as asyncio from 'asyncio';

const log: string[] = [];

async function worker(n: number, sem: asyncio.Semaphore) {
  await sem.with(async () => {
    log.push(`in${n}`);
    await asyncio.sleep(0);
    log.push(`out${n}`);
  });
}

async function main() {
  const sem = new asyncio.Semaphore(0);
  const tasks = Array.from({ length: 6 }, (_, n) => asyncio.createTask(worker(n, sem)));
  await asyncio.sleep(1);
  for (let i = 0; i < 3; i++) {
    sem.release();
  }
  log.push('released');
  await asyncio.wait(tasks);
  console.log(log.join(' '));
  let count = 0;
  while (!sem.locked()) {
    await sem.acquire();
    count++;
  }
  console.log(`permits ${count}`);
}

asyncio.run(main());
