import * as asyncio from 'asyncio';

async function job() {
  console.log('never');
}

async function main() {
  const task = asyncio.createTask(job());
  task.addDoneCallback((t) => console.log(`callback ${t.cancelled()}`));
  console.log(`${task.cancel('a')} ${task.cancel('b')} ${task.cancelling()}`);
  await asyncio.sleep(0);
  console.log(`done ${task.done()}`);
  await asyncio.sleep(0);
  try {
    task.result();
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`[${e.message}]`);
  }
}

asyncio.run(main());
