import * as asyncio from 'asyncio';

const log: string[] = [];

async function ticker(n: number) {
  for (let i = 0; i < n; i++) {
    log.push(String(i));
    await asyncio.sleep(0);
  }
}

async function job() {}

async function main() {
  const a = asyncio.createTask(job());
  await a;
  const ticks = asyncio.createTask(ticker(12));
  log.push('wait');
  await asyncio.wait([a]);
  log.push('done');
  const fut = asyncio.getRunningLoop().createFuture();
  await asyncio.wait([fut], { timeout: 0 });
  log.push('timeout');
  const b = asyncio.createTask(job());
  await asyncio.wait([b], { returnWhen: asyncio.FIRST_COMPLETED });
  log.push('task');
  await ticks;
  console.log(log.join(' '));
}

asyncio.run(main());
