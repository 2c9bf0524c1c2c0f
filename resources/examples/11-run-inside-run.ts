// Title: run() inside run()
// A notebook is itself inside a running loop: nest_asyncio lets its cells call asyncio.run() all the same.
// Look at the lanes: while the inner loop runs, every task of the outer one stands still, ticker included.
import * as asyncio from 'asyncio'

async function ticker() {
  for (let tick = 1; tick <= 3; tick++) {
    await asyncio.sleep(1)
    console.log(`tick ${tick}`)
  }
}

async function cell() {
  await asyncio.sleep(2.5)
  return 'the cell has its answer'
}

async function main() {
  const ticking = asyncio.createTask(ticker())
  await asyncio.sleep(1.5)

  console.log('run() inside run()')
  console.log(asyncio.run(cell()))

  await ticking
}

asyncio.run(main())
