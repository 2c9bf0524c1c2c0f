import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function v<T>(x: T): Promise<T> {
  await asyncio.sleep(0.1);
  return x;
}

async function classify(n: number): Promise<string> {
  switch (await v(n % 4)) {
    case await v(0):
      return 'four';
    case await v(2):
      await v(null);
      return 'even';
    default:
      return 'odd';
  }
}

async function main() {
  for (const n of [4, 6, 7]) {
    const kind = await classify(n);
    console.log(`${kind} by ${now()}`);
  }
  let n = 0;
  do {
    n += await v(2);
  } while ((await v(n)) < 7);
  console.log(`${n} at ${now()}`);
  const x = n > 100 ? await v(5) : n > 7 ? await v(6) : await v(7);
  console.log(x);
  const items = [3, 1, 2];
  items[await v(1)] += await v(10);
  console.log(items.join(' '));
  const d: Record<string, number> = { a: 1 };
  d[await v('b')] = await v(2);
  console.log(`${d['b']} ${Object.keys(d).length}`);
}

asyncio.run(main());
