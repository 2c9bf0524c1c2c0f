import * as asyncio from 'asyncio'

async function work() {
  console.log('work begins')
  await asyncio.sleep(10)
  console.log('work ends')
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'work' })
  await asyncio.sleep(1)
  task.cancel()
  console.log('asked it to stop')

  try {
    await task
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error
    console.log('it was cancelled')
  }
}

asyncio.run(main())
