import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function runner(name: string, barrier: asyncio.Barrier) {
  try {
    await barrier.wait();
    console.log(`${now()} ${name} passed`);
  } catch (e) {
    if (!(e instanceof asyncio.BrokenBarrierError)) throw e;
    console.log(`${now()} ${name} sent away, broken ${barrier.broken}`);
  }
}

async function main() {
  const barrier = new asyncio.Barrier(3);
  const early = ['a', 'b'].map((n) => asyncio.createTask(runner(n, barrier)));
  await asyncio.sleep(1);
  console.log(`waiting ${barrier.nWaiting}`);
  await barrier.reset();
  await asyncio.wait(early);
  console.log(`waiting ${barrier.nWaiting} broken ${barrier.broken}`);
  await asyncio.gather(...['c', 'd', 'e'].map((n) => runner(n, barrier)));
  await barrier.reset();
  console.log(`empty reset, broken ${barrier.broken} parties ${barrier.parties}`);
}

asyncio.run(main());
