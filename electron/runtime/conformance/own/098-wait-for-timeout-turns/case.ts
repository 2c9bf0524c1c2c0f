import * as asyncio from 'asyncio';

const log: string[] = [];

function tick(n: number): void {
  log.push(String(n));
  if (n < 9) asyncio.getRunningLoop().callSoon(tick, n + 1);
}

async function job() {
  try {
    await asyncio.sleep(10);
  } finally {
    log.push('finally');
    tick(0);
    await asyncio.sleep(0);
    log.push('cleaned');
  }
}

async function main() {
  try {
    await asyncio.waitFor(job(), 1);
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    log.push('timeout');
  }
  await asyncio.sleep(1);
  console.log(log.join(' '));
}

asyncio.run(main());
