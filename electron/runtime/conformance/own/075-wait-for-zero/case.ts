import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job() {
  console.log('never');
}

async function main() {
  for (const limit of [0, -1]) {
    try {
      await asyncio.waitFor(job(), limit);
    } catch (e) {
      if (!(e instanceof asyncio.TimeoutError)) throw e;
      console.log(`${now()} timeout`);
    }
  }
  const task = asyncio.createTask(asyncio.sleep(0, 'ready'));
  await task;
  console.log(await asyncio.waitFor(task, 0));
  const late = asyncio.createTask(asyncio.sleep(1));
  try {
    await asyncio.waitFor(late, 0);
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} late cancelled ${late.cancelled()}`);
  }
}

asyncio.run(main());
