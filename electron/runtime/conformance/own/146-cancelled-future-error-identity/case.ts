import * as asyncio from 'asyncio';

async function main() {
  const fut = asyncio.getRunningLoop().createFuture();
  fut.cancel('words');
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      if (attempt === 0) {
        fut.result();
      } else if (attempt === 1) {
        fut.exception();
      } else {
        await fut;
      }
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      console.log(`attempt ${attempt} [${e.message}]`);
    }
  }
  console.log(`main requests ${asyncio.currentTask()!.cancelling()}`);
}

asyncio.run(main());
