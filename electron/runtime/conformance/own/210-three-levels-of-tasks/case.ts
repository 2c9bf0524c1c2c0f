import * as asyncio from 'asyncio';

const log: string[] = [];

async function node(name: string, depth: number) {
  log.push(name);
  if (depth > 0) {
    const kids = [1, 2].map((i) => asyncio.createTask(node(`${name}${i}`, depth - 1)));
    for (const kid of kids) {
      await kid;
    }
  }
  log.push(`/${name}`);
}

async function main() {
  await asyncio.createTask(node('n', 2));
  console.log(log.join(' '));
  log.length = 0;
  await asyncio.gather(node('x', 1), node('y', 1));
  console.log(log.join(' '));
}

asyncio.run(main());
