import * as asyncio from 'asyncio';

const log: string[] = [];

async function main() {
  const loop = asyncio.getRunningLoop();
  loop.callLater(0, () => log.push('later0'));
  loop.callSoon(() => log.push('soon1'));
  loop.callSoon(() => loop.callSoon(() => log.push('nested')));
  loop.callSoon(() => log.push('soon2'));
  for (let n = 0; n < 4; n++) {
    await asyncio.sleep(0);
    log.push(`turn${n}`);
  }
  console.log(log.join(' '));
}

asyncio.run(main());
