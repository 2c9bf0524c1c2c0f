import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const loop = asyncio.getRunningLoop();
  let scope!: asyncio.Timeout;
  try {
    await asyncio.timeout(10, async (s) => {
      scope = s;
      await asyncio.sleep(1);
      scope.reschedule(loop.time() - 0.5);
      console.log(`${now()} still here, expired ${scope.expired()}`);
      await asyncio.sleep(5);
      console.log('never');
    });
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} timeout, when ${scope.when()!.toFixed(3)}`);
  }
  await asyncio.timeout(1, async (s) => {
    scope = s;
    scope.reschedule(null);
    await asyncio.sleep(5);
  });
  console.log(`${now()} no limit, expired ${scope.expired()}`);
}

asyncio.run(main());
