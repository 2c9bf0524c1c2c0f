import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(n: number): Promise<number> {
  await asyncio.sleep(n);
  return n;
}

async function main() {
  const tasks = [1, 2, 3].map((n) => asyncio.createTask(job(n)));
  await asyncio.wait(tasks);
  const got: number[] = [];
  for (const c of asyncio.asCompleted(tasks)) {
    got.push(await c);
  }
  console.log(`${got.length} sum ${got.reduce((a, b) => a + b, 0)} at ${now()}`);
  let count = 0;
  const nothing: asyncio.Task[] = [];
  for (const c of asyncio.asCompleted(nothing)) {
    count++;
  }
  console.log(`nothing ${count}`);
  for (const c of asyncio.asCompleted(new Set([tasks[0]]), { timeout: 5 })) {
    console.log(`single ${await c}`);
  }
  console.log(now());
}

asyncio.run(main());
