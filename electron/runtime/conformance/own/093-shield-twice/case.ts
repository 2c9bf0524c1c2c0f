import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(): Promise<string> {
  await asyncio.sleep(3);
  return 'shared';
}

async function caller(name: string, task: asyncio.Task<string>) {
  try {
    console.log(`${now()} ${name} ${await asyncio.shield(task)}`);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} cancelled`);
    throw e;
  }
}

async function main() {
  const task = asyncio.createTask(job());
  const a = asyncio.createTask(caller('a', task));
  const b = asyncio.createTask(caller('b', task));
  await asyncio.sleep(1);
  a.cancel();
  await asyncio.wait([a, b]);
  console.log(`${a.cancelled()} ${b.cancelled()} same ${asyncio.shield(task) === task}`);
}

asyncio.run(main());
