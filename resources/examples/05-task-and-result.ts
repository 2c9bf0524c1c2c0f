// Title: A task and its result
// A task starts at the next turn of the loop, not in createTask(). Once it is done, it keeps its result.
// Look at the order: main() goes on first, and asking for the result() too early is an error.
import * as asyncio from 'asyncio'

async function nested() {
  console.log('nested runs')
  return 42
}

async function main() {
  const task = asyncio.createTask(nested())
  console.log(`created, done: ${task.done()}`)

  try {
    task.result()
  } catch (error) {
    if (!(error instanceof asyncio.InvalidStateError)) throw error
    console.log('too early for result()')
  }

  console.log(`await gives ${await task}`)
  console.log(`result() gives ${task.result()}, done: ${task.done()}`)
}

asyncio.run(main())
