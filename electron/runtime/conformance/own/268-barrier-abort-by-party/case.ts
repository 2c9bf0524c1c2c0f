import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function party(name: string, delay: number, barrier: asyncio.Barrier) {
  await asyncio.sleep(delay);
  try {
    if (name === 'bad') throw new Boom('party failed');
    await barrier.wait();
    console.log(`${now()} ${name} passed`);
  } catch (e) {
    if (e instanceof Boom) {
      console.log(`${now()} ${name}: ${e.message}`);
      await barrier.abort();
    } else if (e instanceof asyncio.BrokenBarrierError) {
      console.log(`${now()} ${name} broken`);
    } else {
      throw e;
    }
  }
}

async function main() {
  const barrier = new asyncio.Barrier(3);
  await asyncio.gather(party('early', 1, barrier), party('bad', 2, barrier), party('late', 3, barrier));
  console.log(`waiting ${barrier.nWaiting}`);
}

asyncio.run(main());
