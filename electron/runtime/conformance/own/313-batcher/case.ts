import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

class Batcher {
  size: number;
  delay: number;
  waiting: [number, asyncio.Future<number>][] = [];
  timer: asyncio.TimerHandle | null = null;

  constructor(size: number, delay: number) {
    this.size = size;
    this.delay = delay;
  }

  flush(): void {
    if (this.timer !== null) {
      this.timer.cancel();
      this.timer = null;
    }
    const batch = this.waiting;
    this.waiting = [];
    console.log(`${now()} batch ${batch.map(([n]) => n).join(' ')}`);
    asyncio.createTask(this.process(batch));
  }

  async process(batch: [number, asyncio.Future<number>][]): Promise<void> {
    await asyncio.sleep(0.3);
    for (const [n, fut] of batch) {
      if (fut.done()) continue;
      if (n === 13) fut.setException(new Boom('unlucky'));
      else fut.setResult(n * n);
    }
  }

  async square(n: number): Promise<number> {
    const loop = asyncio.getRunningLoop();
    const fut = loop.createFuture<number>();
    this.waiting.push([n, fut]);
    if (this.waiting.length === this.size) this.flush();
    else if (this.timer === null) this.timer = loop.callLater(this.delay, () => this.flush());
    return await fut;
  }
}

async function ask(b: Batcher, n: number, at: number) {
  await asyncio.sleep(at);
  try {
    const value = await asyncio.waitFor(b.square(n), 0.45);
    console.log(`${now()} ${n} -> ${value}`);
  } catch (e) {
    if (e instanceof Boom) console.log(`${now()} ${n} ${e.message}`);
    else if (e instanceof asyncio.TimeoutError) console.log(`${now()} ${n} too late`);
    else throw e;
  }
}

async function main() {
  const b = new Batcher(3, 0.2);
  await asyncio.gather(ask(b, 2, 0.01), ask(b, 3, 0.02), ask(b, 4, 0.03), ask(b, 5, 0.5), ask(b, 13, 0.55), ask(b, 7, 1.5));
}

asyncio.run(main());
