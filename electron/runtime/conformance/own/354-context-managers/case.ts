import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

class Resource {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  static async open(name: string): Promise<Resource> {
    await asyncio.sleep(0.1);
    console.log(`${now()} open ${name}`);
    return new Resource(name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await asyncio.sleep(0.2);
    console.log(`${now()} close ${this.name}`);
  }
}

async function use(fails: boolean) {
  await using a = await Resource.open('a');
  await using b = await Resource.open('b');
  console.log(`using ${b.name}`);
  await asyncio.sleep(1);
  if (fails) throw new Boom('in use');
}

async function main() {
  await use(false);
  try {
    await use(true);
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`${now()} ${e.message}`);
  }
  const task = asyncio.createTask(use(false));
  await asyncio.sleep(0.5);
  task.cancel();
  await asyncio.wait([task]);
  console.log(`${now()} ${task.cancelled()}`);
}

asyncio.run(main());
