import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

async function connect(name: string, delay: number, ok: boolean): Promise<string> {
  console.log(`${now()} trying ${name}`);
  try {
    await asyncio.sleep(delay);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    console.log(`${now()} ${name} dropped`);
    throw e;
  }
  if (!ok) throw new Boom(`${name} refused`);
  return name;
}

async function staggered(hosts: [string, number, boolean][], gap: number): Promise<string> {
  let pending = new Set<asyncio.Task<string>>();
  const waiting = [...hosts];
  const errors: string[] = [];
  while (waiting.length > 0 || pending.size > 0) {
    if (waiting.length > 0) {
      const [name, delay, ok] = waiting.shift()!;
      pending.add(asyncio.createTask(connect(name, delay, ok)));
    }
    let done: typeof pending;
    [done, pending] = await asyncio.wait(pending, {
      timeout: waiting.length > 0 ? gap : null,
      returnWhen: asyncio.FIRST_COMPLETED,
    });
    for (const t of done) {
      if (t.exception() === null) {
        for (const p of pending) p.cancel();
        if (pending.size > 0) await asyncio.wait(pending);
        return t.result();
      }
      errors.push(t.exception()!.message);
      console.log(`${now()} ${t.exception()!.message}`);
    }
  }
  throw new Boom(`all ${errors.length} failed`);
}

async function main() {
  const winner = staggered([['a', 0.9, true], ['b', 0.2, false], ['c', 0.4, true]], 0.25);
  console.log(`${now()} ${await winner}`);
  try {
    await staggered([['x', 0.5, false], ['y', 0.1, false]], 0.25);
  } catch (e) {
    if (!(e instanceof Boom)) throw e;
    console.log(`${now()} ${e.message}`);
  }
}

asyncio.run(main());
