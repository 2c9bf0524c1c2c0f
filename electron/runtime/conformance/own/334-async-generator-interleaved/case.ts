import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function* count(name: string, delay: number, n: number): AsyncGenerator<string> {
  for (let i = 0; i < n; i++) {
    await asyncio.sleep(delay);
    yield `${name}${i}`;
  }
}

async function* both(): AsyncGenerator<string> {
  for await (const x of count('x', 0.2, 2)) {
    yield x;
    for await (const y of count(`${x}y`, 0.05, 2)) {
      yield y;
    }
  }
}

async function consume(tag: string, source: AsyncIterable<string>) {
  for await (const item of source) {
    console.log(`${now()} ${tag} ${item}`);
  }
}

async function main() {
  await asyncio.gather(consume('one', count('a', 0.33, 3)), consume('two', count('b', 0.4, 2)), consume('three', both()));
  const items: string[] = [];
  for await (const item of count('z', 0, 3)) items.push(item);
  console.log(items.join(' '));
}

asyncio.run(main());
