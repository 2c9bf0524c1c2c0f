import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(n: number): Promise<number> {
  await asyncio.sleep(n);
  return n;
}

async function consume(name: string, c: PromiseLike<number>) {
  console.log(`${now()} ${name} got ${await c}`);
}

async function main() {
  const names = ['first', 'second', 'third'];
  const consumers: asyncio.Task<void>[] = [];
  for (const c of asyncio.asCompleted([job(3), job(1), job(2)])) {
    consumers.push(asyncio.createTask(consume(names[consumers.length], c)));
  }
  console.log('all handed out');
  await asyncio.gather(...consumers);
}

asyncio.run(main());
