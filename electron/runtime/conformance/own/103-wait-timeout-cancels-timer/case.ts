import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const a = asyncio.createTask(asyncio.sleep(1, 'a'));
  const [done] = await asyncio.wait([a], { timeout: 1000 });
  console.log(`${now()} ${done.size}`);
  console.log(await asyncio.waitFor(asyncio.sleep(1, 'b'), 1000));
  await asyncio.timeout(1000, async () => {
    await asyncio.sleep(1);
  });
  await asyncio.waitFor(asyncio.shield(asyncio.sleep(1)), 1000);
  for (const c of asyncio.asCompleted([asyncio.sleep(1, 'c')], { timeout: 1000 })) {
    console.log(await c);
  }
  console.log(now());
}

asyncio.run(main());
asyncio.run(asyncio.sleep(0));
