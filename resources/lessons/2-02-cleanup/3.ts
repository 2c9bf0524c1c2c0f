import * as asyncio from 'asyncio'

async function work() {
  try {
    console.log('open')
    await asyncio.sleep(10)
  } finally {
    console.log('close')
  }
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'work' })
  task.cancel()
  await asyncio.wait([task])
  console.log(`cancelled: ${task.cancelled()}`)
}

asyncio.run(main())
