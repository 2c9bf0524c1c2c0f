import * as asyncio from 'asyncio';

const log: string[] = [];

async function waiter(fut: asyncio.Future<number>) {
  log.push(`got ${await fut}`);
}

async function job() {
  log.push('job');
  return 5;
}

async function main() {
  const fut = asyncio.getRunningLoop().createFuture<number>();
  const w = asyncio.createTask(waiter(fut));
  const t = asyncio.createTask(job());
  t.addDoneCallback((task) => fut.setResult(task.result() * 2));
  for (let n = 0; n < 5; n++) {
    log.push(`turn${n}`);
    await asyncio.sleep(0);
  }
  await w;
  console.log(log.join(' '));
}

asyncio.run(main());
