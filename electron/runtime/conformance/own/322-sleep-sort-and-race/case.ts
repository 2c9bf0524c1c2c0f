import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function sleeper(n: number, out: number[]) {
  await asyncio.sleep(n);
  out.push(n);
}

async function racer(name: string, steps: number[], results: string[]) {
  for (const step of steps) await asyncio.sleep(step);
  results.push(`${name}@${now()}`);
}

async function main() {
  const out: number[] = [];
  await asyncio.gather(...[3.5, 0.25, 9, 1.125, 4].map((n) => sleeper(n, out)));
  console.log(out.map((n) => n.toFixed(3)).join(' '));
  const results: string[] = [];
  await asyncio.gather(racer('a', [0.5, 0.5, 0.5], results), racer('b', [0.7, 0.9], results), racer('c', [1.375], results));
  console.log(results.join(' '));
}

asyncio.run(main());
