import * as asyncio from 'asyncio';

const request = new asyncio.ContextVar<string>('request', { default: '-' });

async function logLine(text: string) {
  await asyncio.sleep(0);
  console.log(`[${request.get()}] ${text}`);
}

async function handle(name: string) {
  request.set(name);
  await logLine('awaited');
  await asyncio.createTask(logLine('task'));
  await asyncio.gather(logLine('gathered'));
  await asyncio.waitFor(logLine('waited for'), 1);
  await asyncio.taskGroup(async (tg) => {
    tg.createTask(logLine('group'));
  });
}

function change(name: string): string {
  const before = request.get();
  request.set(name);
  return before;
}

async function main() {
  await asyncio.createTask(handle('r1'));
  const context = asyncio.copyContext();
  console.log(`${context.run(change, 'inside')} ${context.run(change, 'again')} ${context.run(() => request.get())} ${request.get()}`);
}

asyncio.run(main());
