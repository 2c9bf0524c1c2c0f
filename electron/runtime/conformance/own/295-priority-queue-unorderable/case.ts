import * as asyncio from 'asyncio';

async function main() {
  const q: any = new asyncio.PriorityQueue();
  q.putNowait(1);
  for (const item of ['text', null, { a: 1 }]) {
    try {
      await q.put(item);
      console.log('accepted');
    } catch (e) {
      if (!(e instanceof TypeError)) throw e;
      console.log('TypeError');
    }
  }
  const pairs: any = new asyncio.PriorityQueue();
  pairs.putNowait([1, { a: 1 }]);
  pairs.putNowait([2, { b: 1 }]);
  try {
    pairs.putNowait([1, { c: 1 }]);
    console.log('accepted');
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    console.log('TypeError for a tie');
  }
  console.log(pairs.getNowait()[0]);
}

asyncio.run(main());
