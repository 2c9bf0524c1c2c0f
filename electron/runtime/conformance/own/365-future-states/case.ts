import * as asyncio from 'asyncio';

class Boom extends Error {}

function state(name: string, fut: asyncio.Future<string>): void {
  let result: string;
  try {
    result = fut.result();
  } catch (e) {
    if (e instanceof asyncio.InvalidStateError) result = 'InvalidStateError';
    else if (e instanceof asyncio.CancelledError) result = 'CancelledError';
    else if (e instanceof Boom) result = `Boom ${e.message}`;
    else throw e;
  }
  let exception: string;
  try {
    const error = fut.exception();
    exception = error === null ? 'null' : `is ${error.message}`;
  } catch (e) {
    if (e instanceof asyncio.InvalidStateError) exception = 'InvalidStateError';
    else if (e instanceof asyncio.CancelledError) exception = 'CancelledError';
    else throw e;
  }
  console.log(`${name}: ${fut.done()} ${fut.cancelled()} ${result}, ${exception}`);
}

async function main() {
  const loop = asyncio.getRunningLoop();
  const futures = Array.from({ length: 4 }, () => loop.createFuture<string>());
  futures[1].setResult('value');
  futures[2].setException(new Boom('error'));
  futures[3].cancel();
  for (const [n, name] of ['pending', 'result', 'exception', 'cancelled'].entries()) {
    state(name, futures[n]);
  }
  console.log(`cancel ${futures.map((f) => f.cancel()).join(' ')}`);
}

asyncio.run(main());
