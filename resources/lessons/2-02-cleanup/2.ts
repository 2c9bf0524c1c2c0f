import * as asyncio from 'asyncio'

async function work() {
  try {
    await asyncio.sleep(10)
  } finally {
    await asyncio.sleep(2)
    console.log('closed')
  }
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'work' })
  await asyncio.sleep(1)
  task.cancel()
  await asyncio.wait([task])
}

asyncio.run(main())
