import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function* endless() {
  let n = 0;
  try {
    while (true) {
      await asyncio.sleep(0.4);
      n++;
      yield n;
    }
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} generator saw ${e.message}`);
    throw e;
  } finally {
    console.log(`${now()} generator over`);
  }
}

async function consumer() {
  try {
    for await (const n of endless()) {
      console.log(`${now()} ${n}`);
    }
  } finally {
    console.log(`${now()} consumer over`);
  }
}

async function main() {
  const task = asyncio.createTask(consumer());
  await asyncio.sleep(1);
  task.cancel('enough');
  await asyncio.wait([task]);
  console.log(task.cancelled());
  try {
    await asyncio.timeout(1, async () => {
      for await (const n of endless()) {
        console.log(`${now()} ${n}`);
      }
    });
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} timeout`);
  }
}

asyncio.run(main());
