import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function child(name: string, pause: number) {
  try {
    await asyncio.sleep(10);
  } finally {
    console.log(`${now()} ${name} cleans`);
    await asyncio.sleep(pause);
    console.log(`${now()} ${name} clean`);
  }
}

async function parent() {
  const kids = [asyncio.createTask(child('a', 0.2)), asyncio.createTask(child('b', 0.1))];
  try {
    await kids[0];
  } finally {
    console.log(`${now()} parent: a done ${kids[0].done()} b done ${kids[1].done()}`);
    kids[1].cancel();
    await asyncio.wait(kids);
    console.log(`${now()} parent clean`);
  }
}

async function main() {
  const task = asyncio.createTask(parent());
  await asyncio.sleep(1);
  task.cancel();
  await asyncio.wait([task]);
  console.log(`${now()} ${task.cancelled()}`);
}

asyncio.run(main());
