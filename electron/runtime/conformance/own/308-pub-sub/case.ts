import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Broker {
  queues = new Map<string, asyncio.Queue<string>>();

  subscribe(name: string): asyncio.Queue<string> {
    const q = new asyncio.Queue<string>();
    this.queues.set(name, q);
    return q;
  }

  unsubscribe(name: string): void {
    this.queues.delete(name);
  }

  publish(text: string): void {
    for (const q of this.queues.values()) q.putNowait(text);
  }
}

async function subscriber(broker: Broker, name: string, pause: number, limit: number) {
  const q = broker.subscribe(name);
  try {
    for (let i = 0; i < limit; i++) {
      const text = await q.get();
      await asyncio.sleep(pause);
      console.log(`${now()} ${name} handled ${text}, ${q.qsize()} left`);
    }
  } finally {
    broker.unsubscribe(name);
    console.log(`${now()} ${name} leaves`);
  }
}

async function main() {
  const broker = new Broker();
  const tasks = [
    asyncio.createTask(subscriber(broker, 'quick', 0.01, 2)),
    asyncio.createTask(subscriber(broker, 'slow', 0.45, 10)),
  ];
  for (let n = 0; n < 4; n++) {
    await asyncio.sleep(0.2);
    broker.publish(`news${n}`);
  }
  await asyncio.sleep(0.5);
  tasks[1].cancel();
  await asyncio.wait(tasks);
  console.log(`${now()} ${broker.queues.size} queues`);
}

asyncio.run(main());
