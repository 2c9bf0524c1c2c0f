import * as asyncio from 'asyncio';

class Boom extends Error {}

async function job() {
  asyncio.currentTask()!.cancel('too late to return');
  return 'value';
}

async function failing() {
  asyncio.currentTask()!.cancel();
  throw new Boom('own error');
}

async function main() {
  const task = asyncio.createTask(job());
  try {
    console.log(await task);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`cancelled ${task.cancelled()} [${e.message}]`);
  }
  const other = asyncio.createTask(failing());
  try {
    await other;
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`failed ${e.message}, cancelled ${other.cancelled()} requests ${other.cancelling()}`);
  }
}

asyncio.run(main());
