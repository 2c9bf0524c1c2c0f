import * as asyncio from 'asyncio';

function where(what: string): void {
  const task = asyncio.currentTask();
  console.log(`${what}: ${task ? task.getName() : 'none'}`);
}

async function leaf() {
  where('leaf');
}

async function job() {
  where('job');
  await leaf();
  await asyncio.gather(leaf());
}

async function main() {
  const loop = asyncio.getRunningLoop();
  loop.callSoon(where, 'call_soon');
  const task = asyncio.createTask(job(), { name: 'job task' });
  task.addDoneCallback((t) => where('done callback'));
  await task;
  loop.callLater(1, where, 'timer');
  await asyncio.sleep(2);
  where('main');
}

asyncio.run(main());
