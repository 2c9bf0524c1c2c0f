import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Server {
  inbox = new asyncio.Queue<[sender: string, text: string]>();
  clients = new Map<string, asyncio.Queue<string>>();

  async run(): Promise<void> {
    while (true) {
      const [sender, text] = await this.inbox.get();
      for (const [name, q] of this.clients) {
        if (name !== sender) await q.put(`${sender}: ${text}`);
      }
    }
  }
}

async function client(name: string, server: Server, lines: [number, string][]) {
  server.clients.set(name, new asyncio.Queue<string>());

  async function reader(): Promise<void> {
    while (true) {
      const line = await server.clients.get(name)!.get();
      console.log(`${now()} ${name} reads ${line}`);
    }
  }

  const reading = asyncio.createTask(reader());
  try {
    for (const [pause, text] of lines) {
      await asyncio.sleep(pause);
      await server.inbox.put([name, text]);
    }
    await asyncio.sleep(1);
  } catch (e) {
    if (e instanceof asyncio.CancelledError) console.log(`${now()} ${name} kicked`);
    throw e;
  } finally {
    reading.cancel();
    server.clients.delete(name);
  }
}

async function main() {
  const server = new Server();
  const serving = asyncio.createTask(server.run());
  const a = asyncio.createTask(client('a', server, [[0.5, 'hi'], [1.0, 'all']]));
  const b = asyncio.createTask(client('b', server, [[0.7, 'spam'], [0.1, 'spam'], [5.0, 'spam']]));
  const c = asyncio.createTask(client('c', server, [[1.2, 'hello']]));
  await asyncio.sleep(1);
  b.cancel();
  await asyncio.wait([a, b, c]);
  serving.cancel();
  await asyncio.wait([serving]);
  console.log(`${now()} ${server.clients.size} left`);
}

asyncio.run(main());
