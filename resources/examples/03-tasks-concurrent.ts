// Title: The same two as tasks
// createTask() hands a coroutine to the loop, which runs it beside the others.
// Look at the lanes: the two sleeps overlap, so that 2 s and 3 s make 3 s.
import * as asyncio from 'asyncio'

async function sayAfter(delay: number, what: string) {
  await asyncio.sleep(delay)
  console.log(what)
}

async function main() {
  const loop = asyncio.getRunningLoop()
  const hello = asyncio.createTask(sayAfter(2, 'hello'))
  const world = asyncio.createTask(sayAfter(3, 'world'))

  console.log(`started at ${loop.time().toFixed(1)}`)
  await hello
  await world
  console.log(`finished at ${loop.time().toFixed(1)}`)
}

asyncio.run(main())
