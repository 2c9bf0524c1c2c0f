// Title: One after the other
// To await a coroutine is to run it here and now, inside the same task.
// Look at the times: 2 s and then 3 s make 5 s, all in one lane.
import * as asyncio from 'asyncio'

async function sayAfter(delay: number, what: string) {
  await asyncio.sleep(delay)
  console.log(what)
}

async function main() {
  const loop = asyncio.getRunningLoop()

  console.log(`started at ${loop.time().toFixed(1)}`)
  await sayAfter(2, 'hello')
  await sayAfter(3, 'world')
  console.log(`finished at ${loop.time().toFixed(1)}`)
}

asyncio.run(main())
