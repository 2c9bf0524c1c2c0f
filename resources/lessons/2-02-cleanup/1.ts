import * as asyncio from 'asyncio'

async function work() {
  console.log('open')
  try {
    await asyncio.sleep(10)
    console.log('work done')
  } finally {
    console.log('close')
  }
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'work' })
  await asyncio.sleep(1)
  task.cancel()
  await asyncio.wait([task])
  console.log(`cancelled: ${task.cancelled()}`)
}

asyncio.run(main())
