import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

class Skipped extends Error {}

class Build {
  graph: Record<string, [number, string[]]>;
  tasks = new Map<string, asyncio.Task<string>>();

  constructor(graph: Record<string, [number, string[]]>) {
    this.graph = graph;
  }

  start(name: string): asyncio.Task<string> {
    if (!this.tasks.has(name)) {
      for (const dep of this.graph[name][1]) this.start(dep);
      this.tasks.set(name, asyncio.createTask(this.job(name), { name }));
    }
    return this.tasks.get(name)!;
  }

  async job(name: string): Promise<string> {
    const [cost, deps] = this.graph[name];
    for (const dep of deps) {
      try {
        await this.tasks.get(dep);
      } catch (e) {
        if (e instanceof asyncio.CancelledError) throw e;
        throw new Skipped(`${name} needs ${dep}`, { cause: e });
      }
    }
    console.log(`${now()} ${name} starts`);
    await asyncio.sleep(cost);
    if (cost === 0.7) throw new Boom(`${name} broke`);
    return name;
  }
}

async function main() {
  const build = new Build({
    app: [1, ['ui', 'core']], ui: [0.5, ['core']], core: [0.4, []],
    docs: [0.7, ['core']], site: [0.3, ['docs']], all: [0, ['app', 'site']],
  });
  build.start('all');
  await asyncio.wait(build.tasks.values());
  for (const name of [...build.tasks.keys()].sort()) {
    const error = build.tasks.get(name)!.exception();
    console.log(`${name}: ${error ? error.message : 'built'}`);
  }
  console.log(now());
}

asyncio.run(main());
