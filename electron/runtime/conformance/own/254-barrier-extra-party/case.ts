import * as asyncio from 'asyncio';

const log: string[] = [];

async function runner(name: string, barrier: asyncio.Barrier) {
  const index = await barrier.wait();
  log.push(`${name}:${index}`);
}

async function main() {
  const barrier = new asyncio.Barrier(2);
  const tasks = ['a', 'b', 'c', 'd', 'e'].map((n) => asyncio.createTask(runner(n, barrier)));
  await asyncio.sleep(1);
  console.log(`${log.join(' ')} waiting ${barrier.nWaiting}`);
  log.length = 0;
  tasks.push(asyncio.createTask(runner('f', barrier)));
  await asyncio.wait(tasks);
  console.log(`${log.join(' ')} waiting ${barrier.nWaiting}`);
}

asyncio.run(main());
