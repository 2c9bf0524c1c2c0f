import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

class Saga {
  name: string;
  undo: string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  async step(what: string, delay: number, fails = false): Promise<void> {
    await asyncio.sleep(delay);
    if (fails) throw new Boom(what);
    console.log(`${now()} ${this.name} did ${what}`);
    this.undo.push(what);
  }

  async rollback(): Promise<void> {
    while (this.undo.length > 0) {
      await asyncio.sleep(0.1);
      console.log(`${now()} ${this.name} undid ${this.undo.pop()}`);
    }
  }
}

async function book(name: string, steps: [string, number, boolean][], limit: number): Promise<boolean> {
  const saga = new Saga(name);
  try {
    await asyncio.timeout(limit, async () => {
      for (const [what, delay, fails] of steps) await saga.step(what, delay, fails);
    });
    return true;
  } catch (e) {
    if (!(e instanceof Boom || e instanceof asyncio.TimeoutError)) throw e;
    console.log(`${now()} ${name} ${e instanceof asyncio.TimeoutError ? 'timeout' : `failed at ${e.message}`}`);
    await saga.rollback();
    return false;
  }
}

async function main() {
  const results = await asyncio.gather(
    book('trip', [['flight', 0.3, false], ['hotel', 0.4, false], ['car', 0.2, true]], 5),
    book('slow', [['flight', 0.5, false], ['hotel', 3, false]], 1.5),
    book('fine', [['train', 0.05, false]], 1),
  );
  console.log(results.join(' '));
}

asyncio.run(main());
