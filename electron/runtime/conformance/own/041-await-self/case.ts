import * as asyncio from 'asyncio';

async function job(box: asyncio.Task<string>[]): Promise<string> {
  await asyncio.sleep(0);
  try {
    await box[0];
  } catch (e) {
    if (e instanceof asyncio.CancelledError) throw e;
    console.log('RuntimeError');
  }
  return 'survived';
}

async function main() {
  const box: asyncio.Task<string>[] = [];
  box.push(asyncio.createTask(job(box)));
  console.log(await box[0]);
}

asyncio.run(main());
