import * as asyncio from 'asyncio';

async function main() {
  for (const parties of [0, -2]) {
    try {
      new asyncio.Barrier(parties);
      console.log('accepted');
    } catch (e) {
      console.log((e as Error).message);
    }
  }
  const single = new asyncio.Barrier(1);
  console.log(`${await single.wait()} ${await single.wait()} waiting ${single.nWaiting}`);
  await single.abort();
  try {
    await single.wait();
  } catch (e) {
    if (!(e instanceof asyncio.BrokenBarrierError)) throw e;
    console.log(e.message);
  }
  await single.abort();
  console.log(`broken ${single.broken}`);
  await single.reset();
  console.log(`${await single.wait()} broken ${single.broken}`);
}

asyncio.run(main());
