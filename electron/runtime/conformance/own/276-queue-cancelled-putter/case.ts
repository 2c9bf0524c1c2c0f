import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function producer(name: string, q: asyncio.Queue<string>) {
  try {
    await q.put(name);
    console.log(`${now()} ${name} is in`);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} cancelled`);
    throw e;
  }
}

async function main() {
  const q = new asyncio.Queue<string>(1);
  await q.put('first');
  const tasks = ['a', 'b', 'c'].map((n) => asyncio.createTask(producer(n, q)));
  await asyncio.sleep(1);
  tasks[0].cancel();
  await asyncio.sleep(1);
  console.log(await q.get());
  tasks[1].cancel();
  await asyncio.sleep(1);
  console.log(`b ${tasks[1].cancelled()} c ${tasks[2].done()} size ${q.qsize()}`);
  console.log(await q.get());
}

asyncio.run(main());
