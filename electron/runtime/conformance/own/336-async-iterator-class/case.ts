import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Countdown {
  n: number;

  constructor(start: number) {
    this.n = start;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async next(): Promise<IteratorResult<number, undefined>> {
    await asyncio.sleep(0.25);
    if (this.n === 0) return { done: true, value: undefined };
    this.n--;
    return { done: false, value: this.n };
  }
}

async function worker(name: string, pause: number, source: Countdown) {
  await asyncio.sleep(pause);
  for await (const n of source) {
    console.log(`${now()} ${name} ${n}`);
  }
  console.log(`${now()} ${name} ends`);
}

async function main() {
  const source = new Countdown(5);
  await asyncio.gather(worker('a', 0.1, source), worker('b', 0.2, source));
}

asyncio.run(main());
