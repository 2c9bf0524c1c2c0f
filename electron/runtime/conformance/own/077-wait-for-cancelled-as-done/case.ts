import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function caller(fut: asyncio.Future<string>): Promise<string> {
  const value = await asyncio.waitFor(fut, 5);
  const me = asyncio.currentTask()!;
  return `${value}, requests ${me.cancelling()}`;
}

async function main() {
  const fut = asyncio.getRunningLoop().createFuture<string>();
  const task = asyncio.createTask(caller(fut));
  await asyncio.sleep(1);
  fut.setResult('there');
  task.cancel();
  console.log(await task);
  console.log(`cancelled ${task.cancelled()} at ${now()}`);
}

asyncio.run(main());
