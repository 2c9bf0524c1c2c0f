import * as asyncio from 'asyncio';

class Boom extends Error {}

async function job(name: string, delay: number, fails: boolean): Promise<string> {
  await asyncio.sleep(delay);
  if (fails) throw new Boom(name);
  return name;
}

async function main() {
  const tasks: asyncio.Task<string>[] = [];
  try {
    await asyncio.taskGroup(async (tg) => {
      for (const [name, delay, fails] of [['quick', 1, false], ['bad', 2, true], ['slow', 3, false]] as const) {
        tasks.push(tg.createTask(job(name, delay, fails), { name }));
      }
    });
  } catch (eg) {
    if (!(eg instanceof asyncio.ExceptionGroup)) throw eg;
    console.log(`same object ${eg.exceptions[0] === tasks[1].exception()}`);
  }
  for (const t of tasks) {
    if (t.cancelled()) {
      console.log(`${t.getName()} cancelled`);
    } else if (t.exception() != null) {
      console.log(`${t.getName()} failed ${t.exception()!.message}`);
    } else {
      console.log(`${t.getName()} gave ${t.result()}`);
    }
  }
}

asyncio.run(main());
