import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

const asked: number[] = [];

async function main() {
  const cond = new asyncio.Condition();
  const state = { n: 0 };

  function predicate(): string {
    asked.push(state.n);
    if (state.n === 9) throw new Boom('predicate failed');
    return state.n >= 2 ? 'enough' : '';
  }

  async function waiter(): Promise<string> {
    return await cond.with(async () => {
      return await cond.waitFor(predicate);
    });
  }

  const first = asyncio.createTask(waiter());
  for (const n of [1, 2]) {
    await asyncio.sleep(1);
    await cond.with(async () => {
      state.n = n;
      cond.notifyAll();
    });
  }
  console.log(`${await first} at ${now()}, asked ${asked.join(' ')}`);
  state.n = 0;
  const second = asyncio.createTask(waiter());
  await asyncio.sleep(1);
  await cond.with(async () => {
    state.n = 9;
    cond.notify();
  });
  try {
    await second;
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`${e.message}, locked ${cond.locked()}`);
  }
}

asyncio.run(main());
