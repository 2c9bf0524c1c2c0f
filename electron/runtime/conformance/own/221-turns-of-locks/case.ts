import * as asyncio from 'asyncio';

const log: string[] = [];

async function ticker(n: number) {
  for (let i = 0; i < n; i++) {
    log.push(String(i));
    await asyncio.sleep(0);
  }
}

async function second(lock: asyncio.Lock, sem: asyncio.Semaphore) {
  await lock.with(async () => {
    log.push('second-lock');
  });
  await sem.with(async () => {
    log.push('second-sem');
  });
}

async function main() {
  const lock = new asyncio.Lock();
  const sem = new asyncio.Semaphore(1);
  const ev = new asyncio.Event();
  const q = new asyncio.Queue<number>();
  const ticks = asyncio.createTask(ticker(20));
  let task!: asyncio.Task<void>;
  await lock.with(async () => {
    await sem.with(async () => {
      log.push('held');
      task = asyncio.createTask(second(lock, sem));
      await asyncio.sleep(0);
      log.push('release');
    });
  });
  await lock.with(async () => {
    log.push('again-lock');
  });
  await sem.with(async () => {
    log.push('again-sem');
  });
  asyncio.getRunningLoop().callSoon(() => ev.set());
  await ev.wait();
  log.push('event');
  await ev.wait();
  q.putNowait(1);
  await q.get();
  log.push('queue');
  await task;
  await ticks;
  console.log(log.join(' '));
}

asyncio.run(main());
