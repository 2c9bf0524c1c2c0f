import * as asyncio from 'asyncio'

async function work() {
  try {
    await asyncio.sleep(5)
    console.log('in time')
  } finally {
    console.log('cleaned up')
  }
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'work' })

  try {
    await asyncio.waitFor(task, 2)
  } catch (error) {
    if (!(error instanceof asyncio.TimeoutError)) throw error
    console.log('time is up')
  }
}

asyncio.run(main())
