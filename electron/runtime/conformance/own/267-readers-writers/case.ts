import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class RwLock {
  cond = new asyncio.Condition();
  readers = 0;
  writing = false;

  async read(name: string, delay: number): Promise<void> {
    await this.cond.with(async () => {
      await this.cond.waitFor(() => !this.writing);
      this.readers++;
    });
    console.log(`${now()} ${name} reads with ${this.readers}`);
    await asyncio.sleep(delay);
    await this.cond.with(async () => {
      this.readers--;
      this.cond.notifyAll();
    });
  }

  async write(name: string, delay: number): Promise<void> {
    await this.cond.with(async () => {
      await this.cond.waitFor(() => !this.writing && this.readers === 0);
      this.writing = true;
    });
    console.log(`${now()} ${name} writes`);
    await asyncio.sleep(delay);
    await this.cond.with(async () => {
      this.writing = false;
      this.cond.notifyAll();
    });
  }
}

async function main() {
  const rw = new RwLock();
  await asyncio.gather(rw.read('r1', 1), rw.read('r2', 1.5), rw.write('w1', 1), rw.read('r3', 0.2), rw.write('w2', 0.5));
  console.log(`${now()} end`);
}

asyncio.run(main());
