import * as asyncio from 'asyncio'

async function work(seconds: number) {
  const me = asyncio.currentTask()!
  await asyncio.sleep(seconds)
  console.log(`${me.getName()} ends`)
}

async function main() {
  const tasks = [
    asyncio.createTask(work(3)),
    asyncio.createTask(work(1), { name: 'download' }),
    asyncio.createTask(work(2)),
  ]
  await asyncio.wait(tasks)
}

asyncio.run(main())
