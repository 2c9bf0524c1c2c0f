import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function waiter(name: string, cond: asyncio.Condition) {
  try {
    await cond.with(async () => {
      await cond.wait();
      console.log(`${now()} ${name} notified`);
    });
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} cancelled`);
    throw e;
  }
}

async function main() {
  const cond = new asyncio.Condition();
  const tasks = ['a', 'b', 'c', 'd'].map((n) => asyncio.createTask(waiter(n, cond)));
  await asyncio.sleep(1);
  tasks[0].cancel();
  await cond.with(async () => {
    cond.notify();
  });
  await asyncio.sleep(1);
  await cond.with(async () => {
    cond.notify();
    tasks[2].cancel();
  });
  await asyncio.sleep(1);
  console.log(`d ${tasks[3].done()}`);
  await cond.with(async () => {
    cond.notifyAll();
  });
  await asyncio.wait(tasks);
  console.log(tasks.map((t) => t.cancelled()).join(' '));
}

asyncio.run(main());
