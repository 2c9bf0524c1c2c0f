import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(delay: number) {
  await asyncio.sleep(delay);
  if (delay === 3) console.log(`${now()} ${names()}`);
}

function names(): string {
  return [...asyncio.allTasks()].map((t) => t.getName()).sort().join(', ');
}

async function main() {
  asyncio.currentTask()!.setName('main');
  console.log(names());
  for (const n of [1, 2, 3]) {
    asyncio.createTask(job(n), { name: `job${n}` });
  }
  console.log(names());
  await asyncio.sleep(1.5);
  console.log(`${now()} ${names()}`);
  await asyncio.sleep(3);
  console.log(`${now()} ${names()} current ${asyncio.allTasks().has(asyncio.currentTask()!)}`);
}

asyncio.run(main());
