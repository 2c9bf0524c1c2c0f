import * as asyncio from 'asyncio'

async function work() {
  return 42
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'work' })
  task.addDoneCallback(() => console.log('first'))
  task.addDoneCallback(() => console.log('second'))
  await task

  task.addDoneCallback(() => console.log('late'))
  console.log('main goes on')
  await asyncio.sleep(0)
}

asyncio.run(main())
