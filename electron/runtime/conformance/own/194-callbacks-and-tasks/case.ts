import * as asyncio from 'asyncio';

const log: string[] = [];

async function job(name: string) {
  log.push(`${name}1`);
  await asyncio.sleep(0);
  log.push(`${name}2`);
}

async function main() {
  const loop = asyncio.getRunningLoop();
  const fut = loop.createFuture<null>();
  fut.addDoneCallback((f) => log.push('callback'));
  loop.callSoon(() => log.push('soon1'));
  const a = asyncio.createTask(job('a'));
  fut.setResult(null);
  const b = asyncio.createTask(job('b'));
  loop.callSoon(() => log.push('soon2'));
  a.addDoneCallback((t) => log.push('a done'));
  await b;
  log.push('main');
  console.log(log.join(' '));
}

asyncio.run(main());
