import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function periodic(name: string, period: number, end: number) {
  const loop = asyncio.getRunningLoop();
  let next = loop.time();
  while (next < end) {
    console.log(`${now()} ${name}`);
    next += period;
    await asyncio.sleep(next - loop.time());
  }
}

async function main() {
  await asyncio.gather(periodic('fast', 0.375, 1.6), periodic('slow', 1.25, 3));
  console.log(`${now()} end`);
}

asyncio.run(main());
