import * as asyncio from 'asyncio';

class Boom extends Error {}

async function job() {
  return 'value';
}

function bad(t: asyncio.Task): void {
  throw new Boom('bad callback');
}

async function main() {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((_loop, context) => console.log(`handler got ${context.exception!.message}`));
  const task = asyncio.createTask(job());
  task.addDoneCallback((t) => console.log('first'));
  task.addDoneCallback(bad);
  task.addDoneCallback((t) => console.log(`third ${t.result()}`));
  console.log(await task);
  await asyncio.sleep(0);
  console.log('end');
}

asyncio.run(main());
