import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(name: string, delay: number) {
  await asyncio.sleep(delay);
  console.log(`${now()} ${name} over`);
}

async function waiter(tasks: asyncio.Task<void>[]) {
  try {
    await asyncio.wait(tasks, { timeout: 10 });
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} waiter cancelled: ${e.message}`);
    throw e;
  }
}

async function main() {
  const tasks = [asyncio.createTask(job('a', 2)), asyncio.createTask(job('b', 3))];
  const task = asyncio.createTask(waiter(tasks));
  await asyncio.sleep(1);
  task.cancel('no more');
  await asyncio.wait([task]);
  console.log(`cancelled ${task.cancelled()} a ${tasks[0].done()}`);
  await asyncio.wait(tasks);
  console.log(now());
}

asyncio.run(main());
