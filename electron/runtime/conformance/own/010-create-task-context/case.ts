import * as asyncio from 'asyncio';

const color = new asyncio.ContextVar<string>('color', { default: 'none' });

async function paint(next: string): Promise<string> {
  const before = color.get();
  color.set(next);
  await asyncio.sleep(0);
  return `${before}->${color.get()}`;
}

async function main() {
  color.set('red');
  const a = asyncio.createTask(paint('a'));
  color.set('green');
  const b = asyncio.createTask(paint('b'));
  const own = asyncio.copyContext();
  const c = asyncio.createTask(paint('c'), { context: own });
  color.set('blue');
  console.log(await a);
  console.log(await b);
  console.log(await c);
  console.log(`main ${color.get()}, own context ${own.run(() => color.get())}`);
}

asyncio.run(main());
