import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function runner(name: string, barrier: asyncio.Barrier) {
  try {
    const index = await barrier.wait();
    console.log(`${now()} ${name} passed ${index}`);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} cancelled`);
    throw e;
  }
}

async function main() {
  const barrier = new asyncio.Barrier(3);
  const tasks = new Map(['a', 'b'].map((n) => [n, asyncio.createTask(runner(n, barrier))]));
  await asyncio.sleep(1);
  tasks.get('a')!.cancel();
  await asyncio.wait([tasks.get('a')!]);
  console.log(`waiting ${barrier.nWaiting} broken ${barrier.broken}`);
  tasks.set('c', asyncio.createTask(runner('c', barrier)));
  await asyncio.sleep(1);
  console.log(`b ${tasks.get('b')!.done()} waiting ${barrier.nWaiting}`);
  tasks.set('d', asyncio.createTask(runner('d', barrier)));
  await asyncio.wait(tasks.values());
  console.log(`waiting ${barrier.nWaiting}`);
}

asyncio.run(main());
