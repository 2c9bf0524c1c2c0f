import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function main() {
  const loop = asyncio.getRunningLoop();
  const handles = new Map<string, asyncio.TimerHandle>();

  function note(name: string): void {
    console.log(`${now()} ${name}`);
    if (name === 'a') {
      handles.get('c')!.cancel();
      handles.get('a')!.cancel();
    }
  }

  for (const [name, delay] of [['a', 1], ['b', 2], ['c', 3], ['d', 4]] as const) {
    handles.set(name, loop.callLater(delay, note, name));
  }
  console.log(`when ${handles.get('c')!.when().toFixed(3)}`);
  await asyncio.sleep(5);
  handles.get('d')!.cancel();
  console.log([...handles].map(([n, h]) => `${n}:${h.cancelled()}`).join(' '));
}

asyncio.run(main());
