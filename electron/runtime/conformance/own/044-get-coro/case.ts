import * as asyncio from 'asyncio';

async function job() {
  return 'done';
}

async function main() {
  const coro = job();
  const task = asyncio.createTask(coro);
  console.log(`${task.getCoro() === coro} ${asyncio.iscoroutine(task.getCoro())}`);
  console.log(await task);
  console.log(task.getLoop() === asyncio.getRunningLoop());
}

asyncio.run(main());
