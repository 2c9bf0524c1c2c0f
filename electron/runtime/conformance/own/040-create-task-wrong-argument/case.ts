import * as asyncio from 'asyncio';

async function job() {
  return 1;
}

async function main() {
  const things: any[] = [42, 'text', null, job, asyncio.createTask(job()), asyncio.getRunningLoop().createFuture()];
  for (const thing of things) {
    try {
      asyncio.createTask(thing);
      console.log('accepted');
    } catch (e) {
      if (!(e instanceof TypeError)) throw e;
      console.log('TypeError');
    }
  }
  console.log(await things[4]);
}

asyncio.run(main());
