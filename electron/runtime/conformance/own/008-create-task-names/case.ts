import * as asyncio from 'asyncio';

async function job() {
  await asyncio.sleep(0);
}

async function main() {
  const a = asyncio.createTask(job());
  const b = asyncio.createTask(job(), { name: 'second' });
  const c = asyncio.createTask(job());
  console.log(`${a.getName()} ${b.getName()} ${c.getName()}`);
  await asyncio.gather(a, b, c);
  console.log(`${a.getName()} ${b.getName()} ${c.getName()}`);
  console.log(asyncio.currentTask()!.getName());
}

asyncio.run(main());
