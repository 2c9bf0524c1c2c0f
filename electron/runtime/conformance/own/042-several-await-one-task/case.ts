import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function source(): Promise<number[]> {
  await asyncio.sleep(1);
  return [1, 2, 3];
}

async function reader(name: string, task: asyncio.Task<number[]>, delay: number): Promise<number[]> {
  await asyncio.sleep(delay);
  const value = await task;
  console.log(`${now()} ${name} ${value.length}`);
  return value;
}

async function main() {
  const task = asyncio.createTask(source());
  const readers = [reader('a', task, 0.3), reader('b', task, 0.1), reader('c', task, 2), reader('d', task, 0.2)];
  const values = await asyncio.gather(...readers);
  console.log(values.every((v) => v === values[0]));
}

asyncio.run(main());
