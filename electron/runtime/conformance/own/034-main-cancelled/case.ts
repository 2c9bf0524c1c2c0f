import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const me = asyncio.currentTask()!;
  asyncio.getRunningLoop().callLater(1, () => me.cancel('enough'));
  try {
    await asyncio.sleep(5);
  } finally {
    console.log(`main stops at ${now()}`);
  }
}

try {
  await asyncio.run(main());
} catch (e) {
  if (!(e instanceof asyncio.CancelledError)) throw e;
  console.log(`run raised CancelledError: ${e.message}`);
}
