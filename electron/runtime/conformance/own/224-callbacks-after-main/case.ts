import * as asyncio from 'asyncio';

async function leftover() {
  try {
    await asyncio.sleep(5);
  } finally {
    console.log('leftover stops');
  }
}

async function main() {
  const loop = asyncio.getRunningLoop();
  asyncio.createTask(leftover());
  await asyncio.sleep(1);
  loop.callSoon(console.log, 'ready');
  loop.callSoon(() => loop.callSoon(console.log, 'ready after that'));
  loop.callLater(1, console.log, 'never');
  console.log('main returns');
}

asyncio.run(main());
