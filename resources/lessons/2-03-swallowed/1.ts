import * as asyncio from 'asyncio'

async function stubborn() {
  try {
    await asyncio.sleep(10)
  } catch {
    console.log('never mind')
  }
  await asyncio.sleep(3)
  console.log('still here')
}

async function main() {
  const task = asyncio.createTask(stubborn(), { name: 'stubborn' })
  await asyncio.sleep(1)
  task.cancel()
  await task
  console.log(`cancelled: ${task.cancelled()}`)
}

asyncio.run(main())
