import * as asyncio from 'asyncio';

const log: string[] = [];

async function ticker(n: number) {
  for (let i = 0; i < n; i++) {
    log.push(String(i));
    await asyncio.sleep(0);
  }
}

async function child(n: number) {
  for (let i = 0; i < n; i++) {
    await asyncio.sleep(0);
  }
  log.push('child');
}

async function main() {
  const ticks = asyncio.createTask(ticker(16));
  await asyncio.taskGroup(async () => {
    log.push('body');
  });
  log.push('empty over');
  await asyncio.taskGroup(async (tg) => {
    tg.createTask(child(1));
  });
  log.push('one over');
  await asyncio.taskGroup(async (tg) => {
    const a = tg.createTask(child(0));
    tg.createTask(child(2));
    await a;
    log.push('awaited');
  });
  log.push('two over');
  await ticks;
  console.log(log.join(' '));
}

asyncio.run(main());
