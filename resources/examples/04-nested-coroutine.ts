// Title: Called is not awaited
// The first call only makes a coroutine: nothing runs, and the end of the run warns of it with its line.
// The second one is awaited: it runs inside the task of main(), without a lane of its own.
import * as asyncio from 'asyncio'

async function nested() {
  console.log('nested runs')
  return 42
}

async function main() {
  nested()
  console.log('called, and nothing has run')

  console.log(await nested())
}

asyncio.run(main())
