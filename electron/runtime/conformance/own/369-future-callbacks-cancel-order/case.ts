import * as asyncio from 'asyncio';

const log: string[] = [];

async function waiter(name: string, fut: asyncio.Future<void>) {
  try {
    await fut;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    log.push(name);
  }
}

async function main() {
  const fut = asyncio.getRunningLoop().createFuture<void>();
  fut.addDoneCallback((f) => log.push('cb1'));
  const a = asyncio.createTask(waiter('a', fut));
  await asyncio.sleep(0);
  fut.addDoneCallback((f) => log.push('cb2'));
  const b = asyncio.createTask(waiter('b', fut));
  await asyncio.sleep(0);
  fut.addDoneCallback((f) => log.push('cb3'));
  fut.cancel();
  log.push('cancelled');
  await asyncio.wait([a, b]);
  console.log(log.join(' '));
}

asyncio.run(main());
