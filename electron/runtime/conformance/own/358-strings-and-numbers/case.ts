import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function stats(values: number[]): Promise<[number, number, number]> {
  await asyncio.sleep(values.length / 100);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return [Math.min(...values), Math.max(...values), mean];
}

async function main() {
  const [lo, hi, mean] = await stats([2.5, 8.25, 1.75, 9]);
  console.log(`${lo.toFixed(2)}..${hi.toFixed(2)} mean ${mean.toFixed(4)}`);
  console.log([1, 22, 333].map((n) => String(n).padStart(4)).join('|'));
  console.log(`${'left'.padEnd(8)}|${'right'.padStart(8)}|`);
  const big = 2 ** 53 - 1;
  console.log(`${big} ${big % 1000} ${Math.floor(7 / 2)} ${Math.floor(-7 / 2)} ${2 ** 10}`);
  console.log(`${10 / 4} ${BigInt(1e21)} ${(0.1 + 0.2).toFixed(17)}`);
  const words = 'the quick brown fox'.split(' ').sort();
  console.log(words.map((w) => w[0].toUpperCase() + w.slice(1)).join(' '));
  console.log(now());
}

asyncio.run(main());
