import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const loop = asyncio.getRunningLoop();
  await asyncio.sleep(3);
  const deadline = loop.time() + 2;
  let scope!: asyncio.Timeout;
  let same!: asyncio.Timeout;
  try {
    await asyncio.timeoutAt(deadline, async (s) => {
      scope = s;
      console.log(`until ${scope.when()!.toFixed(3)}`);
      await asyncio.sleep(1);
      await asyncio.timeoutAt(deadline, async (t) => {
        same = t;
        console.log(`until ${same.when()!.toFixed(3)}`);
        await asyncio.sleep(0.5);
      });
      await asyncio.sleep(9);
    });
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} timeout, expired ${scope.expired()} ${same.expired()}`);
  }
  await asyncio.timeoutAt(null, async (s) => {
    scope = s;
    await asyncio.sleep(1);
  });
  console.log(`${scope.when() === null} ${scope.expired()}`);
}

asyncio.run(main());
