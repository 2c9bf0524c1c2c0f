import * as asyncio from 'asyncio';

async function job() {
  return 1;
}

async function main() {
  const loop = asyncio.getRunningLoop();
  const fut = loop.createFuture<string>();
  fut.setResult('future');
  const task = asyncio.createTask(job());
  const g = asyncio.gather(task);
  await g;
  const log: string[] = [];
  loop.callSoon(() => log.push('turn'));
  log.push(await fut);
  log.push(String(await task));
  log.push(String((await g)[0]));
  log.push(String((await asyncio.gather()).length));
  await asyncio.sleep(0);
  console.log(log.join(' '));
}

asyncio.run(main());
