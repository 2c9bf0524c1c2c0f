import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const ev = new asyncio.Event();
  try {
    await asyncio.waitFor(ev.wait(), 1);
  } catch (e) {
    if (!(e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} not set`);
  }
  asyncio.getRunningLoop().callLater(0.5, () => ev.set());
  console.log(`${await asyncio.waitFor(ev.wait(), 1)} at ${now()}`);
  ev.clear();
  const tasks = Array.from({ length: 3 }, () => asyncio.createTask(ev.wait()));
  await asyncio.sleep(1);
  tasks[0].cancel();
  ev.set();
  tasks[2].cancel();
  await asyncio.wait(tasks);
  console.log(tasks.map((t) => t.cancelled()).join(' '));
}

asyncio.run(main());
