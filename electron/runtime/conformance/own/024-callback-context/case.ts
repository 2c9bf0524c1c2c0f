import * as asyncio from 'asyncio';

const user = new asyncio.ContextVar<string>('user');

async function job() {
  user.set('task');
  await asyncio.sleep(1);
}

function show(t: asyncio.Task): void {
  console.log(`callback sees ${user.get('nobody')}`);
  user.set('callback');
}

async function main() {
  const task = asyncio.createTask(job());
  task.addDoneCallback(show);
  user.set('anna');
  task.addDoneCallback(show);
  const given = asyncio.copyContext();
  given.run(() => user.set('bert'));
  task.addDoneCallback(show, { context: given });
  user.set('carl');
  await task;
  await asyncio.sleep(0);
  console.log(`main sees ${user.get()}, given context ${given.run(() => user.get())}`);
}

asyncio.run(main());
