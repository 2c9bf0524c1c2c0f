import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function stubborn() {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} no`);
  }
  await asyncio.sleep(3);
  console.log(`${now()} now`);
}

async function spawner() {
  try {
    await asyncio.sleep(10);
  } finally {
    asyncio.createTask(late());
  }
}

async function late() {
  console.log('late starts');
  await asyncio.sleep(50);
  console.log('never');
}

async function main() {
  asyncio.createTask(stubborn());
  asyncio.createTask(spawner());
  await asyncio.sleep(1);
  return 'main over';
}

console.log(await asyncio.run(main()));
