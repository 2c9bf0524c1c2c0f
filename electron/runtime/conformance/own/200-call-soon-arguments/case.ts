import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Counter {
  name: string;
  n = 0;

  constructor(name: string) {
    this.name = name;
  }

  add = (by: number, label: string): void => {
    this.n += by;
    console.log(`${this.name} ${label} ${this.n}`);
  };
}

async function main() {
  const loop = asyncio.getRunningLoop();
  const a = new Counter('a');
  const b = new Counter('b');
  loop.callSoon(a.add, 1, 'soon');
  loop.callSoon(b.add, 10, 'soon');
  loop.callLater(2, a.add, 2, 'later');
  loop.callAt(1, b.add, 20, 'at');
  for (let i = 0; i < 3; i++) {
    loop.callLater(3 + i / 10, () => console.log(`closure ${i} at ${now()}`));
  }
  await asyncio.sleep(4);
}

asyncio.run(main());
