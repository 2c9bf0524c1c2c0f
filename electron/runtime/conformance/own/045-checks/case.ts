import * as asyncio from 'asyncio';

async function job() {}

function plain() {}

async function main() {
  const coro = job();
  const task = asyncio.createTask(job());
  const fut = asyncio.getRunningLoop().createFuture();
  for (const thing of [job, plain, coro, task, fut, 5]) {
    console.log(`${asyncio.iscoroutinefunction(thing)} ${asyncio.iscoroutine(thing)} ${asyncio.isfuture(thing)}`);
  }
  console.log(`${(task as unknown) instanceof asyncio.Future} ${(fut as unknown) instanceof asyncio.Task}`);
  const sleeping = asyncio.sleep(0);
  console.log(`gather ${asyncio.isfuture(asyncio.gather(coro))} sleep ${asyncio.iscoroutine(sleeping)}`);
  await sleeping;
}

asyncio.run(main());
