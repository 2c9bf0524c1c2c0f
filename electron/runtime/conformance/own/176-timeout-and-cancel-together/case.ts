import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function job(log: string[]) {
  try {
    await asyncio.timeout(1, async () => {
      try {
        await asyncio.sleep(5);
      } finally {
        await asyncio.sleep(1);
      }
    });
  } catch (e) {
    if (e instanceof asyncio.TimeoutError) {
      log.push('timeout');
    } else if (e instanceof asyncio.CancelledError) {
      log.push(`cancelled [${e.message}]`);
      throw e;
    } else {
      throw e;
    }
  }
}

async function main() {
  const log: string[] = [];
  const task = asyncio.createTask(job(log));
  await asyncio.sleep(1.5);
  task.cancel('outside');
  await asyncio.wait([task]);
  console.log(`${now()} ${log[0]} cancelled ${task.cancelled()} requests ${task.cancelling()}`);
}

asyncio.run(main());
