import * as asyncio from 'asyncio'

async function work(seconds: number) {
  await asyncio.sleep(seconds)
}

async function main() {
  const tasks = new Set([
    asyncio.createTask(work(1), { name: 'one' }),
    asyncio.createTask(work(3), { name: 'three' }),
    asyncio.createTask(work(5), { name: 'five' }),
  ])

  const [done, pending] = await asyncio.wait(tasks, { timeout: 2 })
  console.log(`${done.size} done`)
  for (const task of pending) task.cancel()
}

asyncio.run(main())
