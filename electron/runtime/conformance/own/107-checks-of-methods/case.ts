import * as asyncio from 'asyncio';

class Job {
  async run(): Promise<number> {
    return 1;
  }

  static async make(): Promise<Job> {
    return new Job();
  }

  plain(): number {
    return 2;
  }

  async *items() {
    yield 1;
  }
}

async function main() {
  const job = new Job();
  const inner = async (): Promise<void> => {};

  for (const fn of [job.run, Job.prototype.run, Job.make, job.plain, job.items, inner, () => inner(), Job, console.log, main]) {
    console.log(asyncio.iscoroutinefunction(fn));
  }
  const items = job.items();
  const coro = job.run();
  console.log(`${asyncio.iscoroutine(items)} ${asyncio.iscoroutine(coro)} ${asyncio.isfuture(coro)}`);
  console.log(await coro);
  const got: string[] = [];
  for await (const i of items) got.push(String(i));
  console.log(got.join(' '));
}

asyncio.run(main());
