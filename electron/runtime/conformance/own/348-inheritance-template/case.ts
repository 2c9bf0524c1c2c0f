import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Step {
  async run(): Promise<string> {
    await this.before();
    const result = await this.work();
    await this.after(result);
    return result;
  }

  async before(): Promise<void> {
    await asyncio.sleep(this.name().length / 100);
    console.log(`${now()} ${this.name()} begins`);
  }

  async work(): Promise<string> {
    throw new TypeError('not implemented');
  }

  async after(result: string): Promise<void> {
    console.log(`${now()} ${this.name()} gave ${result}`);
  }

  name(): string {
    return this.constructor.name;
  }
}

class Compile extends Step {
  async work(): Promise<string> {
    await asyncio.sleep(0.3);
    return 'object';
  }
}

class Optimised extends Compile {
  async before(): Promise<void> {
    await super.before();
    console.log('with optimisation');
  }

  async work(): Promise<string> {
    const plain = await super.work();
    await asyncio.sleep(0.25);
    return `fast ${plain}`;
  }
}

async function main() {
  for (const step of [new Compile(), new Optimised()]) {
    await step.run();
  }
  const results = await asyncio.gather(new Compile().run(), new Optimised().run());
  console.log(results.join(' / '));
  try {
    await new Step().run();
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    console.log('abstract');
  }
}

asyncio.run(main());
