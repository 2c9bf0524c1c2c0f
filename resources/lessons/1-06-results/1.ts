import * as asyncio from 'asyncio'

async function nested() {
  return 42
}

async function main() {
  const task = asyncio.createTask(nested())

  try {
    console.log(task.result())
  } catch (error) {
    if (!(error instanceof asyncio.InvalidStateError)) throw error
    console.log('too early')
  }

  await task
  console.log(`done: ${task.done()}, result: ${task.result()}`)
}

asyncio.run(main())
