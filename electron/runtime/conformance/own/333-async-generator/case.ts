import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function* ticks(name: string, delay: number, n: number): AsyncGenerator<number, void, undefined> {
  console.log(`${name} opens`);
  try {
    for (let i = 0; i < n; i++) {
      await asyncio.sleep(delay);
      yield i;
    }
  } finally {
    console.log(`${now()} ${name} closes`);
  }
}

async function main() {
  for await (const i of ticks('a', 0.5, 3)) {
    console.log(`${now()} got ${i}`);
  }
  let total = 0;
  for await (const i of ticks('b', 0.1, 5)) {
    if (i === 1) continue;
    total += i;
  }
  console.log(`${now()} total ${total}`);
  const gen = ticks('never', 1, 1);
  console.log('made');
  await gen.return();
}

asyncio.run(main());
