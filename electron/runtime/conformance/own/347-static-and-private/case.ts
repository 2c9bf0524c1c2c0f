import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Job {
  static made = 0;
  #secret: string;

  constructor(name: string) {
    Job.made++;
    this.#secret = `${name}-${Job.made}`;
  }

  static async create(name: string): Promise<Job> {
    await asyncio.sleep(0.1);
    return new Job(name);
  }

  static async many(...names: string[]): Promise<Job[]> {
    const jobs: Job[] = [];
    for (const name of names) jobs.push(await this.create(name));
    return jobs;
  }

  get label(): string {
    return `<${this.#secret}>`;
  }

  async #hidden(): Promise<string> {
    await asyncio.sleep(0.2);
    return this.#secret.toUpperCase();
  }

  async run(): Promise<string> {
    return await this.#hidden();
  }
}

async function main() {
  const a = await Job.create('a');
  const others = await Job.many('b', 'c');
  console.log(`${a.label} ${others.map((j) => j.label).join(' ')} made ${Job.made}`);
  console.log((await asyncio.gather(...[a, ...others].map((j) => j.run()))).join(' '));
  console.log(now());
}

asyncio.run(main());
