import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function pair(a: number, b: number): Promise<[number, number]> {
  await asyncio.sleep(0.1);
  return [a, b];
}

async function options(): Promise<{ retries: number; limit?: number; delay?: number }> {
  await asyncio.sleep(0.1);
  return { retries: 3, limit: 8 };
}

async function total({ scale = 2 }: { scale?: number }, first: number, ...rest: number[]): Promise<number> {
  await asyncio.sleep(0);
  return (first + rest.reduce((a, b) => a + b, 0)) * scale;
}

async function main() {
  let [a, b] = await pair(1, 2);
  [a, b] = [b, a];
  console.log(`${a} ${b}`);
  const [[c, d], [e, f]] = await asyncio.gather(pair(a, 3), pair(4, b));
  console.log(`${c} ${d} ${e} ${f}`);
  const { retries, limit = 1, delay = 5 } = await options();
  console.log(`${retries} ${limit} ${delay}`);
  const numbers = [1, 2, 3] as const;
  console.log(await total({}, ...numbers));
  console.log(await total({ scale: 1 }, 10));
  const [head, ...tail] = await asyncio.gather(...numbers.map((n) => total({}, n)));
  console.log(`${head} then ${tail.join(' ')} at ${now()}`);
}

asyncio.run(main());
