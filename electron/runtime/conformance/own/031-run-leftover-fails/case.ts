import * as asyncio from 'asyncio';

class Boom extends Error {}

async function stubborn() {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log('asked to stop');
    await asyncio.sleep(1);
    throw new Boom('on the way out');
  }
}

async function tidy() {
  try {
    await asyncio.sleep(10);
  } finally {
    await asyncio.sleep(0.5);
    console.log('tidy stops');
  }
}

async function main() {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((_loop, context) => console.log(`${context.message}: ${context.exception!.message}`));
  asyncio.createTask(stubborn());
  asyncio.createTask(tidy());
  await asyncio.sleep(1);
  console.log('main returns');
  return 7;
}

console.log(await asyncio.run(main()));
