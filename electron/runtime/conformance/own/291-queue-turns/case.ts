import * as asyncio from 'asyncio';

const log: string[] = [];

async function ticker(n: number) {
  for (let i = 0; i < n; i++) {
    log.push(String(i));
    await asyncio.sleep(0);
  }
}

async function main() {
  const ticks = asyncio.createTask(ticker(8));
  const q = new asyncio.Queue<number>(2);
  for (let n = 0; n < 2; n++) {
    await q.put(n);
    log.push(`put${n}`);
  }
  for (let i = 0; i < 2; i++) {
    const n = await q.get();
    log.push(`get${n}`);
  }
  const getter = asyncio.createTask(q.get());
  await asyncio.sleep(0);
  log.push('slept');
  await q.put(7);
  log.push('put7');
  const n = await getter;
  log.push(`task${n}`);
  await ticks;
  console.log(log.join(' '));
}

asyncio.run(main());
