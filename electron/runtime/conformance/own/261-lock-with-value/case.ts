import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function under(lock: asyncio.Lock, value: string): Promise<string> {
  return await lock.with(async () => {
    await asyncio.sleep(1);
    return value;
  });
}

async function main() {
  const a = new asyncio.Lock();
  const b = new asyncio.Lock();
  console.log(await under(a, 'value'));
  await a.with(async () => {
    await b.with(async () => {
      console.log(`${a.locked()} ${b.locked()}`);
    });
    console.log(`${a.locked()} ${b.locked()}`);
  });
  console.log(`${a.locked()} ${b.locked()}`);
  const results = await asyncio.gather(under(a, 'one'), under(b, 'other'), under(a, 'two'));
  console.log(`${results.join(' ')} at ${now()}`);
}

asyncio.run(main());
