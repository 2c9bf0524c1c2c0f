import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Elevator {
  floor = 0;
  requests: number[] = [];
  news = new asyncio.Condition();

  async call(floor: number): Promise<void> {
    await this.news.with(async () => {
      this.requests.push(floor);
      this.news.notify();
    });
  }

  async run(): Promise<void> {
    while (true) {
      const target = await this.news.with(async () => {
        await this.news.waitFor(() => this.requests.length > 0);
        const nearest = this.requests.reduce((a, b) => {
          const da = Math.abs(a - this.floor);
          const db = Math.abs(b - this.floor);
          return db < da || (db === da && b < a) ? b : a;
        });
        this.requests.splice(this.requests.indexOf(nearest), 1);
        return nearest;
      });
      const step = target > this.floor ? 1 : -1;
      while (this.floor !== target) {
        await asyncio.sleep(0.5);
        this.floor += step;
      }
      console.log(`${now()} at ${this.floor}, waiting ${this.requests.join(' ') || 'nobody'}`);
      await asyncio.sleep(0.25);
    }
  }
}

async function main() {
  const elevator = new Elevator();
  const task = asyncio.createTask(elevator.run());
  for (const [delay, floor] of [[0.1, 4], [0.8, 1], [0.3, 6], [2.2, 0], [0.1, 3]] as const) {
    await asyncio.sleep(delay);
    await elevator.call(floor);
  }
  await asyncio.sleep(12);
  task.cancel();
}

asyncio.run(main());
