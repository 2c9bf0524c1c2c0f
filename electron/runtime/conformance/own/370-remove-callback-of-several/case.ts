import * as asyncio from 'asyncio';

async function main() {
  const fut = asyncio.getRunningLoop().createFuture<number>();
  const log: string[] = [];

  function a(f: asyncio.Future): void {
    log.push('a');
  }

  function b(f: asyncio.Future): void {
    log.push('b');
  }

  function c(f: asyncio.Future): void {
    log.push('c');
  }

  for (const fn of [a, b, c, b, a, b]) {
    fut.addDoneCallback(fn);
  }
  console.log(`${fut.removeDoneCallback(b)} ${fut.removeDoneCallback(b)} ${fut.removeDoneCallback((f) => null)}`);
  fut.addDoneCallback(b);
  fut.setResult(1);
  await asyncio.sleep(0);
  console.log(log.join(' '));
}

asyncio.run(main());
