import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function row(n: number): Promise<number[]> {
  await asyncio.sleep(0.1);
  return [0, 1, 2, 3].map((i) => n * 10 + i);
}

async function good(x: number): Promise<boolean> {
  await asyncio.sleep(0.01);
  return x % 7 !== 0;
}

async function find(limit: number): Promise<string> {
  let seen = 0;
  let found = 'nothing';
  outer: for (let n = 1; n < 5; n++) {
    for (const x of await row(n)) {
      if (x % 2 === 1) continue;
      seen++;
      if (!(await good(x))) {
        found = `${x} after ${seen}`;
        break outer;
      }
      if (seen === limit) {
        found = `limit at ${x}`;
        break outer;
      }
      if (x > 1000) continue outer;
    }
  }
  return found;
}

async function main() {
  const first = await find(100);
  console.log(`${first} at ${now()}`);
  const second = await find(3);
  console.log(`${second} at ${now()}`);
}

asyncio.run(main());
