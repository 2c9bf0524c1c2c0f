import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  for (const limit of [0, -1]) {
    try {
      await asyncio.timeout(limit, async () => {
        console.log('in');
        await asyncio.sleep(1);
        console.log('never');
      });
    } catch (e) {
      if (!(e instanceof asyncio.TimeoutError)) throw e;
      console.log(`${now()} timeout`);
    }
  }
  let scope!: asyncio.Timeout;
  await asyncio.timeout(0, async (s) => {
    scope = s;
    console.log('no await');
  });
  console.log(`expired ${scope.expired()}`);
  const loop = asyncio.getRunningLoop();
  await asyncio.sleep(5);
  try {
    await asyncio.timeoutAt(loop.time() - 3, async () => {
      await asyncio.sleep(0);
      console.log('one turn goes by');
      await asyncio.sleep(0);
      console.log('never');
    });
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} timeout`);
  }
}

asyncio.run(main());
