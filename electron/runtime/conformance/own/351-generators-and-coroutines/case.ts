import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

function* averager(): Generator<number, string, number> {
  let total = 0;
  let n = 0;
  let value = yield 0;
  while (value >= 0) {
    total += value;
    n++;
    value = yield total / n;
  }
  return `${n} values`;
}

function* chained(): Generator<number, string, number> {
  const first = yield* averager();
  const second = yield* averager();
  return `${first}, then ${second}`;
}

async function main() {
  const gen = chained();
  gen.next();
  for (const value of [10, 20, 60, -1, 4, 8, -1]) {
    await asyncio.sleep(0.25);
    const step = gen.next(value);
    if (step.done) console.log(`${now()} ${step.value}`);
    else console.log(`${now()} ${step.value.toFixed(2)}`);
  }

  function* cleanup() {
    try {
      yield 1;
      yield 2;
    } finally {
      console.log('generator closed');
    }
  }

  for (const x of cleanup()) {
    await asyncio.sleep(0.1);
    console.log(x);
    break;
  }
  console.log(now());
}

asyncio.run(main());
