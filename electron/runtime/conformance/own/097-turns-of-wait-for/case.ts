import * as asyncio from 'asyncio';

const log: string[] = [];

async function ticker(n: number) {
  for (let i = 0; i < n; i++) {
    log.push(String(i));
    await asyncio.sleep(0);
  }
}

async function job() {
  return 1;
}

async function main() {
  const ticks = asyncio.createTask(ticker(20));
  await asyncio.sleep(0);
  log.push('wait_for');
  await asyncio.waitFor(job(), 5);
  log.push('gather');
  await asyncio.gather(job(), job());
  log.push('shield');
  await asyncio.shield(job());
  log.push('none');
  await asyncio.waitFor(job(), null);
  log.push('nested');
  await asyncio.waitFor(asyncio.waitFor(job(), 3), 4);
  log.push('end');
  await ticks;
  console.log(log.join(' '));
}

asyncio.run(main());
