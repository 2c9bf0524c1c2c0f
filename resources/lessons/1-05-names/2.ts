import * as asyncio from 'asyncio'

async function work() {
  console.log(`I am ${asyncio.currentTask()!.getName()}`)
  await asyncio.sleep(1)
  console.log(`I am ${asyncio.currentTask()!.getName()} now`)
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'draft' })
  await asyncio.sleep(0.5)
  task.setName('final')
  await task
}

asyncio.run(main())
