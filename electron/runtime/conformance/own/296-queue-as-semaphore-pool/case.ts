import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

class Pool {
  free = new asyncio.Queue<number>();

  constructor(size: number) {
    for (let n = 0; n < size; n++) {
      this.free.putNowait(n);
    }
  }

  async query(name: string, delay: number): Promise<string> {
    const conn = await this.free.get();
    try {
      await asyncio.sleep(delay);
      if (name === 'q3') throw new Boom(`${name} on ${conn}`);
      return `${name} on ${conn} at ${now()}`;
    } finally {
      this.free.putNowait(conn);
    }
  }
}

async function main() {
  const pool = new Pool(2);
  const delays = [0.5, 0.9, 0.3, 0.2, 0.7, 0.1];
  const results = await asyncio.gather(...delays.map((d, n) => pool.query(`q${n}`, d)), { returnExceptions: true });
  for (const r of results) {
    console.log(r instanceof Boom ? `failed ${r.message}` : r);
  }
  console.log(`free ${pool.free.qsize()}`);
}

asyncio.run(main());
