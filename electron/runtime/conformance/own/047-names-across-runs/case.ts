import * as asyncio from 'asyncio';

async function job() {
  return asyncio.currentTask()!.getName();
}

async function main() {
  console.log(`main is ${asyncio.currentTask()!.getName()}`);
  console.log(await asyncio.createTask(job()));
  console.log(await asyncio.waitFor(job(), 1));
  console.log((await asyncio.waitFor(job(), null)) === asyncio.currentTask()!.getName());
}

asyncio.run(main());
asyncio.run(main());
