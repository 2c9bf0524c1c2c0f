import * as asyncio from 'asyncio';

class Boom extends Error {}

function bad(): void {
  throw new Boom('bad');
}

async function main() {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((lp, context) => console.log(`same loop ${lp === loop} ${context.exception!.message}`));
  loop.callSoon(bad);
  await asyncio.sleep(0);

  function failing(): void {
    console.log('handler fails');
    throw new Boom('handler');
  }

  loop.setExceptionHandler(failing);
  loop.callSoon(bad);
  loop.callSoon(console.log, 'next');
  await asyncio.sleep(0);
  loop.setExceptionHandler(null);
  loop.callSoon(bad);
  loop.callSoon(console.log, 'last');
  await asyncio.sleep(0);
  console.log('end');
}

asyncio.run(main());
