import * as asyncio from 'asyncio';

async function leaf() {
  await asyncio.sleep(10);
}

async function middle() {
  try {
    await leaf();
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`middle [${e.message}]`);
    throw e;
  }
}

async function outer(task: asyncio.Task<void>) {
  try {
    await task;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`outer [${e.message}]`);
    throw new asyncio.CancelledError('new words');
  }
}

async function main() {
  const task = asyncio.createTask(middle());
  const watcher = asyncio.createTask(outer(task));
  await asyncio.sleep(1);
  task.cancel('the reason');
  for (const t of [task, watcher]) {
    try {
      await t;
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      console.log(`main [${e.message}]`);
    }
  }
  for (const t of [task, watcher]) {
    try {
      t.result();
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      console.log(`result [${e.message}]`);
    }
  }
}

asyncio.run(main());
