import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function waiter(cond: asyncio.Condition) {
  await cond.with(async () => {
    try {
      await cond.wait();
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      console.log(`${now()} cancelled [${e.message}], locked ${cond.locked()}`);
      throw e;
    }
  });
}

async function main() {
  const cond = new asyncio.Condition();
  const task = asyncio.createTask(waiter(cond));
  await asyncio.sleep(1);
  await cond.with(async () => {
    task.cancel('wait over');
    await asyncio.sleep(2);
    console.log(`${now()} releasing, done ${task.done()}`);
  });
  await asyncio.wait([task]);
  console.log(`${task.cancelled()} locked ${cond.locked()}`);
  const again = asyncio.createTask(waiter(cond));
  await asyncio.sleep(1);
  await cond.acquire();
  again.cancel('one');
  await asyncio.sleep(1);
  again.cancel('two');
  await asyncio.sleep(1);
  cond.release();
  await asyncio.wait([again]);
  console.log(`${now()} ${again.cancelled()}`);
}

asyncio.run(main());
