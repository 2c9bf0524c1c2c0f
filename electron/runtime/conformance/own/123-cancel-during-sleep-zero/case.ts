import * as asyncio from 'asyncio';

async function yielder() {
  try {
    await asyncio.sleep(0);
    console.log('never');
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`yielder cancelled ${e.message}`);
    throw e;
  }
}

async function woken(fut: asyncio.Future<string>) {
  try {
    console.log(`never ${await fut}`);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`woken cancelled ${e.message}`);
    throw e;
  }
}

async function main() {
  const a = asyncio.createTask(yielder());
  const fut = asyncio.getRunningLoop().createFuture<string>();
  const b = asyncio.createTask(woken(fut));
  await asyncio.sleep(0);
  fut.setResult('too late');
  console.log(`${a.cancel('one')} ${b.cancel('two')}`);
  await asyncio.wait([a, b]);
  console.log(`${a.cancelled()} ${b.cancelled()} future ${fut.result()}`);
}

asyncio.run(main());
