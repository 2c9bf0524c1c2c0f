import * as asyncio from 'asyncio';

async function main() {
  const loop = asyncio.getRunningLoop();
  loop.callLater(86400 * 365, console.log, 'a year');
  loop.callLater(86400, console.log, 'a day');
  loop.callLater(0.000001, console.log, 'a microsecond');
  await asyncio.sleep(86400 * 400);
  console.log(loop.time().toFixed(0));
  for (let i = 0; i < 3; i++) {
    await asyncio.sleep(0.25);
  }
  console.log(loop.time().toFixed(2));
  await asyncio.sleep(1e9);
  const start = loop.time();
  await asyncio.sleep(0.5);
  console.log((loop.time() - start).toFixed(1));
}

asyncio.run(main());
