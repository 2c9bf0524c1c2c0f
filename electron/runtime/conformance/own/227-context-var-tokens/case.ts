import * as asyncio from 'asyncio';

const a = new asyncio.ContextVar<string>('a', { default: 'none' });
const b = new asyncio.ContextVar<string>('b');

async function main() {
  const first = a.set('one');
  const second = a.set('two');
  console.log(a.get());
  a.reset(second);
  console.log(a.get());
  a.reset(first);
  console.log(a.get());
  try {
    a.reset(first);
  } catch (e) {
    if (e instanceof asyncio.CancelledError) throw e;
    console.log('used already');
  }
  try {
    b.reset(a.set('x'));
  } catch (e) {
    if (e instanceof asyncio.CancelledError) throw e;
    console.log("another variable's");
  }
  try {
    b.get();
  } catch (e) {
    if (e instanceof asyncio.CancelledError) throw e;
    console.log('no value');
  }
  console.log(`${b.get('fallback')} ${a.name} ${b.name}`);
  const token = b.set('in main');

  async function other() {
    try {
      b.reset(token);
    } catch (e) {
      if (e instanceof asyncio.CancelledError) throw e;
      console.log("another context's");
    }
  }

  await asyncio.createTask(other());
  b.reset(token);
  console.log(b.get('none again'));
}

asyncio.run(main());
