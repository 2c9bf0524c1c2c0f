import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const number: any = 42;
  for (const attempt of [() => asyncio.ensureFuture(number), () => asyncio.gather(number), () => asyncio.shield(number)]) {
    try {
      attempt();
      console.log('accepted');
    } catch (e) {
      if (!(e instanceof TypeError)) throw e;
      console.log('TypeError');
    }
  }
  try {
    await asyncio.waitFor(number, 1);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    console.log('TypeError');
  }
  console.log(now());
}

asyncio.run(main());
