import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function step(name: string, fails = false): Promise<string> {
  await asyncio.sleep(0.1);
  if (fails) throw new Boom(name);
  return name;
}

async function returns(): Promise<string> {
  try {
    return await step('value');
  } finally {
    console.log(`${now()} finally after return`);
    await step('in finally');
    console.log(`${now()} finally over`);
  }
}

async function replaces(): Promise<string> {
  try {
    await step('first', true);
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`${now()} caught ${e.message}`);
    return 'from except';
  } finally {
    console.log('finally');
  }
  return 'never';
}

async function failsInFinally() {
  try {
    await step('inner', true);
  } finally {
    await step('in finally', true);
  }
}

async function loops(): Promise<number> {
  let n = 0;
  while (true) {
    n++;
    try {
      if (n === 2) continue;
      if (n === 4) break;
      await step('loop', n === 3);
    } catch (e) {
      if (!(e instanceof Boom)) throw e;
      console.log(`${now()} round ${n} failed`);
    } finally {
      console.log(`round ${n}`);
    }
  }
  return n;
}

async function main() {
  const value = await returns();
  console.log(`${value} at ${now()}`);
  console.log(await replaces());
  try {
    await failsInFinally();
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`${now()} ${e.message}`);
  }
  console.log(await loops());
  let failed = true;
  try {
    await step('ok');
    failed = false;
  } catch (e) {
    console.log('never');
  } finally {
    if (!failed) console.log('else');
    console.log('the end');
  }
}

asyncio.run(main());
