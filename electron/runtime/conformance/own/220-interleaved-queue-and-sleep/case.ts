import * as asyncio from 'asyncio';

const log: string[] = [];

async function producer(q: asyncio.Queue<number>, ev: asyncio.Event) {
  for (let n = 0; n < 3; n++) {
    log.push(`p${n}`);
    await q.put(n);
    await asyncio.sleep(0);
  }
  ev.set();
  log.push('p-set');
}

async function consumer(name: string, q: asyncio.Queue<number>) {
  while (true) {
    const n = await q.get();
    log.push(`${name}${n}`);
    q.taskDone();
  }
}

async function watcher(ev: asyncio.Event, q: asyncio.Queue<number>) {
  await ev.wait();
  log.push('w-event');
  await q.join();
  log.push('w-joined');
}

async function main() {
  const q = new asyncio.Queue<number>(1);
  const ev = new asyncio.Event();
  const consumers = ['x', 'y'].map((n) => asyncio.createTask(consumer(n, q)));
  const w = asyncio.createTask(watcher(ev, q));
  const p = asyncio.createTask(producer(q, ev));
  await w;
  log.push('main');
  await p;
  for (const c of consumers) {
    c.cancel();
  }
  await asyncio.wait(consumers);
  console.log(log.join(' '));
}

asyncio.run(main());
