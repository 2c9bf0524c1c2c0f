import * as asyncio from 'asyncio';

const lock = new asyncio.Lock();
const loops: asyncio.EventLoop[] = [];

async function job(name: string) {
  await lock.with(async () => {
    await asyncio.sleep(1);
    console.log(`${name} held the lock`);
  });
}

async function main(tag: string): Promise<string> {
  loops.push(asyncio.getRunningLoop());
  const task = asyncio.createTask(job(tag));
  await task;
  return `run ${tag}`;
}

console.log(await asyncio.run(main('one')));
console.log(await asyncio.run(main('two')));
console.log(`same loop ${loops[0] === loops[1]} locked ${lock.locked()}`);
