import * as asyncio from 'asyncio'

async function fetchPage() {
  await asyncio.sleep(1)
  throw new Error('the server is down')
}

async function poll() {
  for (let n = 1; n <= 3; n++) {
    try {
      await fetchPage()
    } catch (error) {
      if (error instanceof asyncio.CancelledError) throw error
      console.log(`try ${n} failed`)
    }
  }
}

async function main() {
  const task = asyncio.createTask(poll(), { name: 'poll' })
  await asyncio.sleep(1.5)
  task.cancel()
  await asyncio.wait([task])
  console.log(`cancelled: ${task.cancelled()}`)
}

asyncio.run(main())
