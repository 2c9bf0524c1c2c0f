import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

function makeCounter(name: string) {
  let n = 0;
  return async (): Promise<string> => {
    n++;
    await asyncio.sleep(0.1);
    return `${name}${n}`;
  };
}

async function main() {
  const a = makeCounter('a');
  const b = makeCounter('b');
  console.log((await asyncio.gather(a(), b(), a(), a(), b())).join(' '));
  const tasks: asyncio.Task<number>[] = [];
  for (let i = 0; i < 3; i++) {
    const job = async (): Promise<number> => {
      await asyncio.sleep(0.3 - i / 10);
      return i * i;
    };
    tasks.push(asyncio.createTask(job()));
  }
  const squares: string[] = [];
  for (const t of tasks) squares.push(String(await t));
  console.log(squares.join(' '));
  console.log(`${await a()} ${now()}`);
}

asyncio.run(main());
