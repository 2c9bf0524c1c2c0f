import * as asyncio from 'asyncio';

async function job() {
  const me = asyncio.currentTask()!;
  console.log(`starts as ${me.getName()}`);
  me.setName('own choice');
  await asyncio.sleep(1);
  console.log(`goes on as ${me.getName()}`);
}

async function main() {
  const task = asyncio.createTask(job());
  task.setName('before');
  await asyncio.sleep(0.5);
  console.log(`is ${task.getName()}`);
  task.setName('during');
  await task;
  task.setName('after');
  console.log(`is ${task.getName()}`);
}

asyncio.run(main());
