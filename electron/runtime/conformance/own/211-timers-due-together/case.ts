import * as asyncio from 'asyncio';

async function main() {
  const loop = asyncio.getRunningLoop();
  const log: string[] = [];
  await asyncio.sleep(1);
  loop.callAt(0.9, () => log.push('0.9'));
  loop.callAt(0.2, () => log.push('0.2'));
  loop.callAt(0.5, () => log.push('0.5'));
  loop.callSoon(() => log.push('soon'));
  loop.callLater(-1, () => log.push('minus'));
  await asyncio.sleep(0);
  log.push('turn1');
  await asyncio.sleep(0);
  log.push('turn2');
  console.log(log.join(' '));
}

asyncio.run(main());
