import * as asyncio from 'asyncio';

async function coroutine(): Promise<asyncio.EventLoop> {
  return asyncio.getRunningLoop();
}

async function main() {
  const loop = asyncio.getRunningLoop();
  console.log((await coroutine()) === loop);
  console.log((await asyncio.createTask(coroutine())) === loop);
  const seen: asyncio.EventLoop[] = [];
  loop.callSoon(() => seen.push(asyncio.getRunningLoop()));
  await asyncio.sleep(0);
  console.log(seen[0] === loop);
  console.log(asyncio.currentTask()!.getLoop() === loop);
  console.log(loop.time().toFixed(3));
}

asyncio.run(main());
