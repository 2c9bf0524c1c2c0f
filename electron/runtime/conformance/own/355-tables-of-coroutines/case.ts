import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Unknown extends Error {}

class Machine {
  value = 0;
  commands: Record<string, (n: number) => PromiseLike<void>> = {
    add: (n) => this.add(n),
    double: (n) => this.double(n),
    wait: this.wait,
  };

  async add(n: number): Promise<void> {
    this.value += n;
  }

  async double(n: number): Promise<void> {
    for (let i = 0; i < n; i++) {
      await asyncio.sleep(0.1);
      this.value *= 2;
    }
  }

  async wait(n: number): Promise<void> {
    await asyncio.sleep(n);
  }

  async execute(script: string): Promise<void> {
    for (const line of script.split(';')) {
      const [name, arg] = line.trim().split(' ');
      if (!(name in this.commands)) throw new Unknown(name);
      await this.commands[name](Number(arg ?? '1'));
      console.log(`${now()} ${line.trim()} -> ${this.value.toFixed(1)}`);
    }
  }
}

async function main() {
  const m = new Machine();
  await m.execute('add 3; double 2; wait 0.5; add -1.5; double');
  try {
    await m.execute('add 1; explode; add 2');
  } catch (e) {
    if (!(e instanceof Unknown)) throw e;
    console.log(`unknown ${e.message} at ${m.value.toFixed(1)}`);
  }
}

asyncio.run(main());
