import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  let scope!: asyncio.Timeout;
  try {
    await asyncio.timeout(1, async (s) => {
      scope = s;
      await asyncio.waitFor(asyncio.sleep(5), 3);
    });
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} scope ${scope.expired()}`);
  }
  try {
    await asyncio.timeout(3, async (s) => {
      scope = s;
      await asyncio.waitFor(asyncio.sleep(5), 1);
    });
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} scope ${scope.expired()}`);
  }

  async function scoped(limit: number) {
    await asyncio.timeout(limit, async () => {
      await asyncio.sleep(9);
    });
  }

  for (const limit of [1, 3]) {
    try {
      await asyncio.waitFor(scoped(limit), 2);
    } catch (e) {
      if (!(e instanceof asyncio.TimeoutError)) throw e;
      console.log(`${now()} limit ${limit}`);
    }
  }
}

asyncio.run(main());
