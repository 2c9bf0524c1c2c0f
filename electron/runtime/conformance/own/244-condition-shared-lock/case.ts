import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Buffer {
  notFull: asyncio.Condition;
  notEmpty: asyncio.Condition;
  items: number[] = [];
  size: number;

  constructor(size: number) {
    const lock = new asyncio.Lock();
    this.notFull = new asyncio.Condition(lock);
    this.notEmpty = new asyncio.Condition(lock);
    this.size = size;
  }

  async put(n: number): Promise<void> {
    await this.notFull.with(async () => {
      await this.notFull.waitFor(() => this.items.length < this.size);
      this.items.push(n);
      console.log(`${now()} put ${n}, locked ${this.notEmpty.locked()}`);
      this.notEmpty.notify();
    });
  }

  async take(): Promise<number> {
    return await this.notEmpty.with(async () => {
      await this.notEmpty.waitFor(() => this.items.length > 0);
      const n = this.items.shift()!;
      this.notFull.notify();
      return n;
    });
  }
}

async function producer(buffer: Buffer) {
  for (let n = 0; n < 5; n++) {
    await buffer.put(n);
  }
}

async function main() {
  const buffer = new Buffer(2);
  const task = asyncio.createTask(producer(buffer));
  for (let i = 0; i < 5; i++) {
    await asyncio.sleep(0.5);
    const n = await buffer.take();
    console.log(`${now()} took ${n}`);
  }
  await task;
}

asyncio.run(main());
