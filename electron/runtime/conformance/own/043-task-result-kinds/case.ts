import * as asyncio from 'asyncio';

async function nothing() {
  await asyncio.sleep(0);
}

async function inner(): Promise<string> {
  return 'inner value';
}

async function givesCoroutine(): Promise<{ coro: Promise<string> }> {
  return { coro: inner() };
}

async function givesTask(): Promise<{ task: asyncio.Task<string> }> {
  return { task: asyncio.createTask(inner(), { name: 'given' }) };
}

async function main() {
  console.log((await asyncio.createTask(nothing())) === undefined);
  const { coro } = await asyncio.createTask(givesCoroutine());
  console.log(asyncio.iscoroutine(coro));
  console.log(await coro);
  const { task } = await asyncio.createTask(givesTask());
  console.log(`${task.getName()} ${task.done()}`);
  console.log(await task);
}

asyncio.run(main());
