import * as asyncio from 'asyncio';

const variable = new asyncio.ContextVar<number>('var', { default: 0 });

function show(what: string): void {
  console.log(`${what} ${variable.get()}`);
  variable.set(99);
}

async function main() {
  const loop = asyncio.getRunningLoop();
  loop.callSoon(show, 'soon');
  variable.set(1);
  loop.callSoon(show, 'soon');
  loop.callLater(1, show, 'later');
  variable.set(2);
  await asyncio.sleep(2);
  show('main');
  console.log(variable.get());
}

asyncio.run(main());
