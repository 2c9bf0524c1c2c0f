import * as asyncio from 'asyncio';

const value = 'module';

async function show(value: string): Promise<string> {
  await asyncio.sleep(0.1);
  return `<${value}>`;
}

async function outer(): Promise<string> {
  let value = 'outer';

  async function inner(): Promise<string> {
    const before = value;
    value = 'changed';
    await asyncio.sleep(0.1);
    return `${before} ${value}`;
  }

  const task = asyncio.createTask(inner());
  await asyncio.sleep(0);
  console.log(`outer sees ${value}`);
  value = 'again';
  console.log(await task);
  return value;
}

async function main() {
  console.log(await show('argument'));
  console.log(await outer());
  console.log(value);
  for (const name of ['a', 'b']) {
    const show_name = await show(name);
    console.log(show_name);
  }
  {
    const show = (x: string) => x.length;
    console.log(show('abc'));
  }
  const self = 'just a name';
  console.log(self);
}

asyncio.run(main());
