import * as asyncio from 'asyncio';

async function link(n: number): Promise<void> {
  try {
    if (n === 0) {
      await asyncio.sleep(10);
    } else {
      await asyncio.createTask(link(n - 1), { name: `link${n - 1}` });
    }
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    const me = asyncio.currentTask()!;
    console.log(`${n} ${me.getName()} ${e.message} requests ${me.cancelling()}`);
    throw e;
  }
}

async function main() {
  const task = asyncio.createTask(link(3), { name: 'link3' });
  await asyncio.sleep(1);
  task.cancel('unwind');
  try {
    await task;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`main ${e.message}`);
  }
  console.log(`left ${asyncio.allTasks().size}`);
}

asyncio.run(main());
