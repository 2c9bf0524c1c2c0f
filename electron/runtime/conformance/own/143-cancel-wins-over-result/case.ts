import * as asyncio from 'asyncio';

async function taker(queue: asyncio.Queue<string>, got: string[]) {
  got.push(await queue.get());
}

async function main() {
  const queue = new asyncio.Queue<string>();
  const got: string[] = [];
  const task = asyncio.createTask(taker(queue, got));
  await asyncio.sleep(1);
  queue.putNowait('item');
  task.cancel();
  await asyncio.wait([task]);
  console.log(`cancelled ${task.cancelled()} got ${got.length} left ${queue.qsize()}`);
  console.log(await queue.get());
}

asyncio.run(main());
