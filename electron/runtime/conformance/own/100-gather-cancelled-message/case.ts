import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const a = asyncio.createTask(asyncio.sleep(10));
  const b = asyncio.createTask(asyncio.sleep(2, 'b'));
  const c = asyncio.getRunningLoop().createFuture<void>();
  const loop = asyncio.getRunningLoop();
  loop.callLater(1, () => a.cancel('a goes'));
  loop.callLater(1.5, () => c.cancel());
  const results = await asyncio.gather(a, b, c, { returnExceptions: true });
  for (const r of results) {
    console.log(r instanceof asyncio.CancelledError ? `CancelledError [${r.message}]` : `value ${r}`);
  }
  console.log(now());
}

asyncio.run(main());
