import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

const calls: string[] = [];

async function job(name: string): Promise<string> {
  calls.push(name);
  await asyncio.sleep(1);
  return name;
}

async function main() {
  const coro = job('coro');
  const task = asyncio.createTask(job('task'));
  const results = await asyncio.gather(coro, task, coro, task);
  console.log(`${results.join(' ')} calls ${calls.length} at ${now()}`);
}

asyncio.run(main());
