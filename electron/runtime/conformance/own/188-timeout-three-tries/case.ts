import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function attempt(n: number): Promise<string> {
  await asyncio.sleep(3 - n);
  return `answer ${n}`;
}

async function main() {
  let found = false;
  for (let n = 0; n < 3; n++) {
    try {
      await asyncio.timeout(1.5, async () => {
        console.log(`${now()} ${await attempt(n)}`);
      });
      found = true;
      break;
    } catch (e) {
      if (!(e instanceof asyncio.TimeoutError)) throw e;
      console.log(`${now()} try ${n} timed out`);
      continue;
    } finally {
      console.log(`finally ${n}`);
    }
  }
  if (!found) console.log('gave up');
  console.log(now());
}

asyncio.run(main());
