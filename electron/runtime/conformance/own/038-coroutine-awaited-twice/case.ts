import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(): Promise<string> {
  await asyncio.sleep(1);
  return 'value';
}

async function main() {
  const coro = job();
  console.log(await coro);
  try {
    await coro;
  } catch (e) {
    console.log((e as Error).message);
  }
  const other = job();
  const task = asyncio.createTask(other);
  console.log(await task);
  try {
    await asyncio.createTask(other);
  } catch (e) {
    console.log((e as Error).message);
  }
  console.log(now());
}

asyncio.run(main());
