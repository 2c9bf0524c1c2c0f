import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function worker(generation: number, beats: asyncio.Queue<string>) {
  for (let n = 0; n < 6; n++) {
    await asyncio.sleep(0.3);
    if (generation < 2 && n === 2 + generation) await asyncio.sleep(100);
    await beats.put(`g${generation}b${n}`);
  }
  await beats.put('done');
}

async function main() {
  const beats = new asyncio.Queue<string>();
  let generation = 0;
  let task = asyncio.createTask(worker(generation, beats));
  while (true) {
    let beat: string;
    try {
      beat = await asyncio.waitFor(beats.get(), 0.5);
    } catch (e) {
      if (!(e instanceof asyncio.TimeoutError)) throw e;
      task.cancel();
      await asyncio.wait([task]);
      generation++;
      console.log(`${now()} silent, cancelled ${task.cancelled()}, starting ${generation}`);
      task = asyncio.createTask(worker(generation, beats));
      continue;
    }
    if (beat === 'done') break;
    console.log(`${now()} ${beat}`);
  }
  console.log(`${now()} over`);
}

asyncio.run(main());
