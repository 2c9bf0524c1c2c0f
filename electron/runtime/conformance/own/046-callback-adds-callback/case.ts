import * as asyncio from 'asyncio';

async function main() {
  const fut = asyncio.getRunningLoop().createFuture<null>();

  function third(f: asyncio.Future): void {
    console.log('third');
  }

  function second(f: asyncio.Future): void {
    console.log('second');
  }

  function first(f: asyncio.Future): void {
    console.log(`first, removed ${f.removeDoneCallback(second)}`);
    f.addDoneCallback(third);
  }

  fut.addDoneCallback(first);
  fut.addDoneCallback(second);
  fut.setResult(null);
  console.log(`set, removed ${fut.removeDoneCallback(second)}`);
  await asyncio.sleep(0);
  console.log('turn one');
  await asyncio.sleep(0);
  console.log('turn two');
}

asyncio.run(main());
