import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  const me = asyncio.currentTask()!;
  me.cancel();
  console.log(`after uncancel ${me.uncancel()}`);
  try {
    await asyncio.sleep(1);
    console.log('not interrupted');
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log('interrupted');
  }
  return me.cancelling();
}

async function main() {
  const task = asyncio.createTask(job());
  console.log(await task);
  const sleeper = asyncio.createTask(asyncio.sleep(5));
  await asyncio.sleep(1);
  sleeper.cancel();
  sleeper.uncancel();
  await asyncio.wait([sleeper]);
  console.log(`${sleeper.cancelled()} ${sleeper.cancelling()} at ${now()}`);
}

asyncio.run(main());
