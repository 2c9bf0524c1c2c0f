import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function even(n: number): Promise<boolean> {
  if (n === 0) return true;
  await asyncio.sleep(0.01);
  return await odd(n - 1);
}

async function odd(n: number): Promise<boolean> {
  if (n === 0) return false;
  await asyncio.sleep(0.01);
  return await even(n - 1);
}

class Node {
  value: number;
  kids: Node[];

  constructor(value: number, kids: Node[] = []) {
    this.value = value;
    this.kids = kids;
  }

  async total(): Promise<number> {
    await asyncio.sleep(this.value / 100);
    const sums = await asyncio.gather(...this.kids.map((kid) => kid.total()));
    return this.value + sums.reduce((a, b) => a + b, 0);
  }

  async depth(): Promise<number> {
    let deepest = 0;
    for (const kid of this.kids) deepest = Math.max(deepest, await kid.depth());
    return deepest + 1;
  }
}

async function main() {
  console.log(`${await even(10)} ${await odd(10)}`);
  console.log(now());
  const tree = new Node(1, [new Node(2, [new Node(5), new Node(7, [new Node(11)])]), new Node(3)]);
  console.log(await tree.total());
  console.log(await tree.depth());
  console.log(now());
}

asyncio.run(main());
