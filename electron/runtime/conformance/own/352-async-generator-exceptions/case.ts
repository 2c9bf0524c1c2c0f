import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function* numbers(failAt: number): AsyncGenerator<number> {
  for (let n = 0; n < 5; n++) {
    await asyncio.sleep(0.1);
    if (n === failAt) throw new Boom(`at ${n}`);
    try {
      yield n;
    } catch (e) {
      if (!(e instanceof Boom)) throw e;
      console.log(`inside: ${e.message}`);
      yield -1;
    }
  }
}

async function main() {
  try {
    for await (const n of numbers(2)) {
      console.log(n);
    }
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`${now()} ${e.message}`);
  }
  const gen = numbers(9);
  console.log((await gen.next()).value);
  console.log((await gen.throw(new Boom('thrown in'))).value);
  console.log((await gen.next()).value);
  await gen.return(undefined);
  if ((await gen.next()).done) console.log(`${now()} closed`);
  try {
    for await (const n of numbers(9)) {
      if (n === 1) throw new Boom('body');
    }
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`${now()} ${e.message}`);
  }
}

asyncio.run(main());
