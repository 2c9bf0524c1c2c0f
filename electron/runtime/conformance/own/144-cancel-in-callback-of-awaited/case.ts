import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function inner() {
  await asyncio.sleep(1);
  return 'inner value';
}

async function outer(task: asyncio.Task<string>) {
  try {
    console.log(`outer got ${await task}`);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`outer cancelled ${e.message}`);
    throw e;
  }
}

async function main() {
  for (const early of [true, false]) {
    const a = asyncio.createTask(inner());
    const box: asyncio.Task<void>[] = [];
    if (early) {
      a.addDoneCallback((t) => console.log(`callback cancels ${box[0].cancel('by callback')}`));
    }
    box.push(asyncio.createTask(outer(a)));
    await asyncio.sleep(0);
    if (!early) {
      a.addDoneCallback((t) => console.log(`callback cancels ${box[0].cancel('by callback')}`));
    }
    await asyncio.wait(box);
    console.log(`${now()} cancelled ${box[0].cancelled()}`);
  }
}

asyncio.run(main());
