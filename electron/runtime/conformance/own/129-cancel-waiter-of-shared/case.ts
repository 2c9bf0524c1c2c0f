import * as asyncio from 'asyncio';

async function shared() {
  await asyncio.sleep(10);
}

async function waiter(name: string, task: asyncio.Task<void>) {
  try {
    await task;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${name} [${e.message}] requests ${asyncio.currentTask()!.cancelling()}`);
    throw e;
  }
}

async function main() {
  const task = asyncio.createTask(shared());
  const a = asyncio.createTask(waiter('a', task));
  const b = asyncio.createTask(waiter('b', task));
  await asyncio.sleep(1);
  b.cancel('b only');
  await asyncio.wait([a, b]);
  console.log(`${task.cancelled()} ${a.cancelled()} ${b.cancelled()}`);
}

asyncio.run(main());
