import * as asyncio from 'asyncio';

function now(): string {
  return asyncio.getRunningLoop().time().toFixed(3);
}

async function measure(text: string, limit: asyncio.Semaphore): Promise<Map<string, number>> {
  return await limit.with(async () => {
    await asyncio.sleep(text.length / 10);
    const counts = new Map<string, number>();
    for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
}

async function main() {
  const limit = new asyncio.Semaphore(2);
  const texts = ['to be or not to be', 'that is', 'the question to ask', 'or not'];
  const totals = new Map<string, number>();
  for (const part of asyncio.asCompleted(texts.map((t) => asyncio.createTask(measure(t, limit))))) {
    const counts = await part;
    for (const [word, n] of counts) totals.set(word, (totals.get(word) ?? 0) + n);
    console.log(`${now()} ${totals.size} words`);
  }
  for (const word of [...totals.keys()].sort()) {
    if (totals.get(word)! > 1) console.log(`${word} ${totals.get(word)}`);
  }
}

asyncio.run(main());
