import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function f(n: number): Promise<number> {
  await asyncio.sleep(0.1);
  return n * n;
}

async function* source(n: number) {
  for (let i = 0; i < n; i++) {
    yield i;
    await asyncio.sleep(0.05);
  }
}

async function collect<T>(items: Iterable<T> | AsyncIterable<T>, fn: (item: T) => PromiseLike<number>): Promise<number[]> {
  const out: number[] = [];
  for await (const item of items) out.push(await fn(item));
  return out;
}

async function main() {
  const squares: number[] = [];
  for (let n = 0; n < 4; n++) squares.push(await f(n));
  console.log(squares.join(' '));
  console.log(now());
  const even: number[] = [];
  for await (const x of source(5)) if (x % 2 === 0) even.push(x);
  console.log(even.join(' '));
  const table = new Map<number, number>();
  for (const n of [2, 3]) table.set(n, await f(n));
  console.log(`${table.get(2)} ${table.get(3)} ${table.size}`);
  console.log((await collect(source(3), f)).join(' '));
  const sum = (await f(1)) + (await f(2));
  console.log(sum + ((await f(0)) === 0 ? await f(3) : 100));
  console.log(now());
}

asyncio.run(main());
