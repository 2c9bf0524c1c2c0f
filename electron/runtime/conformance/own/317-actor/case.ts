import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

class Boom extends Error {}

class Account {
  balance = 0;
  mailbox = new asyncio.Queue<[kind: string, amount: number, reply: asyncio.Future<number>]>();
  task = asyncio.createTask(this.run(), { name: 'account' });

  async run(): Promise<void> {
    while (true) {
      const [kind, amount, reply] = await this.mailbox.get();
      await asyncio.sleep(0.1);
      if (kind === 'withdraw' && amount > this.balance) {
        reply.setException(new Boom(`only ${this.balance}`));
        continue;
      }
      this.balance += kind === 'deposit' ? amount : -amount;
      reply.setResult(this.balance);
    }
  }

  async send(kind: string, amount: number): Promise<number> {
    const reply = asyncio.getRunningLoop().createFuture<number>();
    await this.mailbox.put([kind, amount, reply]);
    return await reply;
  }
}

async function customer(name: string, account: Account, orders: [string, number][]) {
  for (const [kind, amount] of orders) {
    try {
      const balance = await account.send(kind, amount);
      console.log(`${now()} ${name} ${kind} ${amount}: ${balance}`);
    } catch (e) {
      if (!(e instanceof Boom)) throw e;
      console.log(`${now()} ${name} ${kind} ${amount}: ${e.message}`);
    }
  }
}

async function main() {
  const account = new Account();
  await asyncio.gather(
    customer('ann', account, [['deposit', 50], ['withdraw', 80], ['deposit', 5]]),
    customer('ben', account, [['withdraw', 10], ['withdraw', 45]]),
  );
  account.task.cancel();
  await asyncio.wait([account.task]);
  console.log(`${account.balance} ${account.task.cancelled()}`);
}

asyncio.run(main());
