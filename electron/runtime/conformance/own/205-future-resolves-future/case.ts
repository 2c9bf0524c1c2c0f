import * as asyncio from 'asyncio';

async function main() {
  const loop = asyncio.getRunningLoop();
  const futures = Array.from({ length: 5 }, () => loop.createFuture<number>());
  const log: string[] = [];

  function link(n: number): void {
    futures[n].addDoneCallback((f) => {
      log.push(`f${n}=${f.result()}`);
      futures[n + 1].setResult(f.result() + 1);
    });
  }

  for (let n = 0; n < 4; n++) {
    link(n);
  }
  futures[0].setResult(0);
  let turns = 0;
  while (!futures[4].done()) {
    turns++;
    await asyncio.sleep(0);
  }
  console.log(`${log.join(' ')} after ${turns} turns: ${await futures[4]}`);
}

asyncio.run(main());
