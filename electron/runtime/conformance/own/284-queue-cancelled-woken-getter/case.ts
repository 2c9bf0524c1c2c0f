import * as asyncio from 'asyncio';

async function consumer(name: string, q: asyncio.Queue<string>) {
  try {
    console.log(`${name} got ${await q.get()}`);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${name} cancelled`);
    throw e;
  }
}

async function main() {
  const q = new asyncio.Queue<string>();
  const tasks = ['a', 'b', 'c'].map((n) => asyncio.createTask(consumer(n, q)));
  await asyncio.sleep(1);
  q.putNowait('item');
  tasks[0].cancel();
  await asyncio.sleep(1);
  console.log(tasks.map((t) => t.done()).join(' '));
  q.putNowait('one');
  q.putNowait('two');
  tasks[2].cancel();
  await asyncio.sleep(1);
  console.log(`size ${q.qsize()}`);
}

asyncio.run(main());
