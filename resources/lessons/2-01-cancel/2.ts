import * as asyncio from 'asyncio'

async function work() {
  try {
    await asyncio.sleep(10)
  } catch (error) {
    console.log('inside work')
    throw error
  }
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'work' })
  await asyncio.sleep(1)
  task.cancel()
  console.log('after cancel()')
  await asyncio.sleep(0)
  console.log(`cancelled: ${task.cancelled()}`)
}

asyncio.run(main())
