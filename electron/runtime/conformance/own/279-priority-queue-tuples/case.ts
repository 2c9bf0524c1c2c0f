import * as asyncio from 'asyncio';

async function main() {
  const q = new asyncio.PriorityQueue<[number, string]>();
  for (const item of [[2, 'b'], [1, 'z'], [2, 'a'], [10, 'x'], [1, 'y'], [-1, 'm']] as [number, string][]) {
    q.putNowait(item);
  }
  const got: string[] = [];
  while (!q.empty()) {
    const [priority, name] = q.getNowait();
    got.push(`${priority}${name}`);
  }
  console.log(got.join(' '));
  const words = new asyncio.PriorityQueue<string>();
  for (const word of ['pear', 'Apple', 'fig', 'apple', 'figs', 'Z']) {
    words.putNowait(word);
  }
  const sorted: string[] = [];
  while (!words.empty()) {
    sorted.push(await words.get());
  }
  console.log(sorted.join(' '));
  const mixed = new asyncio.PriorityQueue<number>();
  for (const number of [2.5, 10, -3, 2, 1e3, 0.1]) {
    mixed.putNowait(number);
  }
  const numbers: string[] = [];
  while (!mixed.empty()) {
    numbers.push((await mixed.get()).toFixed(1));
  }
  console.log(numbers.join(' '));
}

asyncio.run(main());
