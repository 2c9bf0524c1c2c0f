import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function waiter(name: string, ev: asyncio.Event) {
  await ev.wait();
  console.log(`${now()} ${name} woken, set ${ev.isSet()}`);
}

async function main() {
  const ev = new asyncio.Event();
  const a = asyncio.createTask(waiter('a', ev));
  await asyncio.sleep(1);
  ev.set();
  ev.clear();
  const b = asyncio.createTask(waiter('b', ev));
  await asyncio.sleep(1);
  console.log(`a ${a.done()} b ${b.done()}`);
  ev.clear();
  ev.set();
  ev.set();
  await b;
  console.log(ev.isSet());
}

asyncio.run(main());
