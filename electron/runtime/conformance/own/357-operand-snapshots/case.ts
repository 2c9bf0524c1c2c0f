import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

const box = { n: 1 };

async function bump(by: number): Promise<number> {
  await asyncio.sleep(0.1);
  box.n += by;
  return box.n;
}

function three(a: number, b: number, c: number): string {
  return `${a} ${b} ${c}`;
}

async function main() {
  console.log(box.n + (await bump(10)));
  box.n += await bump(100);
  console.log(box.n);
  console.log(three(box.n, await bump(1000), box.n));
  console.log([box.n, await bump(1), box.n][0]);
  console.log((await bump(1)) - box.n);
  const tasks = [1, 2, 3].map(() => asyncio.createTask(bump(1)));
  const before = box.n;
  let sum = 0;
  for (const t of tasks) sum += await t;
  box.n = before + sum;
  console.log(box.n);
  console.log(now());
}

asyncio.run(main());
