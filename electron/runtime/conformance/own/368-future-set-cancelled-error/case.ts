import * as asyncio from 'asyncio';

async function waiter(fut: asyncio.Future<void>) {
  try {
    await fut;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`waiter [${e.message}]`);
    throw e;
  }
}

async function main() {
  const fut = asyncio.getRunningLoop().createFuture<void>();
  const task = asyncio.createTask(waiter(fut));
  await asyncio.sleep(0);
  fut.setException(new asyncio.CancelledError('set'));
  await asyncio.wait([task]);
  console.log(`future cancelled ${fut.cancelled()} done ${fut.done()} task cancelled ${task.cancelled()}`);
}

asyncio.run(main());
