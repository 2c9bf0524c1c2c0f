import * as asyncio from 'asyncio';

class Boom extends Error {}

async function job() {
  await asyncio.sleep(1);
  return 'own result';
}

async function main() {
  const task: any = asyncio.createTask(job());
  try {
    task.setResult('forced');
  } catch (e) {
    if (e instanceof asyncio.CancelledError) throw e;
    console.log('no set_result');
  }
  try {
    task.setException(new Boom('forced'));
  } catch (e) {
    if (e instanceof asyncio.CancelledError) throw e;
    console.log('no set_exception');
  }
  console.log(await task);
}

asyncio.run(main());
