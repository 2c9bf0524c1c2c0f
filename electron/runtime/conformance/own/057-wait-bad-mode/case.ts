import * as asyncio from 'asyncio';

async function job() {
  await asyncio.sleep(1);
}

async function main() {
  const task = asyncio.createTask(job());
  const mode: any = 'SOMETIMES';
  try {
    await asyncio.wait([task], { returnWhen: mode });
    console.log('accepted');
  } catch (e) {
    if (e instanceof asyncio.CancelledError) throw e;
    console.log('refused');
  }
  console.log(`${asyncio.FIRST_COMPLETED} ${asyncio.FIRST_EXCEPTION} ${asyncio.ALL_COMPLETED}`);
  await task;
}

asyncio.run(main());
