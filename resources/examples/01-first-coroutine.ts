// Title: A first coroutine
// Calling main() runs nothing: it gives a coroutine, and asyncio.run() runs it.
// Look at the lane: one task, which waits for 0.2 s and runs for next to nothing.
import * as asyncio from 'asyncio'

async function main() {
  await asyncio.sleep(0.2)
  console.log('Hello, world!')
}

asyncio.run(main())
