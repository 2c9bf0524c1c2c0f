import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(name: string, cleanup: number) {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    await asyncio.sleep(cleanup);
    console.log(`${now()} ${name} clean: ${e.message}`);
    throw e;
  }
}

async function outer() {
  try {
    await asyncio.gather(job('a', 2), job('b', 1));
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} outer: ${e.message}`);
    throw e;
  }
}

async function main() {
  const task = asyncio.createTask(outer());
  await asyncio.sleep(1);
  task.cancel('stop it');
  await asyncio.wait([task]);
  console.log(`${now()} cancelled ${task.cancelled()}`);
}

asyncio.run(main());
