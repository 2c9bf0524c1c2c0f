import * as asyncio from 'asyncio';

const ends: number[] = [];

async function spin(n: number, turns: number) {
  for (let i = 0; i < turns; i++) {
    await asyncio.sleep(0);
  }
  ends.push(n);
}

async function main() {
  await asyncio.gather(...Array.from({ length: 100 }, (_, n) => spin(n, (n * 37) % 11)));
  for (let i = 0; i < 100; i += 20) {
    console.log(ends.slice(i, i + 20).join(' '));
  }
}

asyncio.run(main());
