import * as asyncio from 'asyncio'

async function work() {
  await asyncio.sleep(1)
  console.log('work ends')
  return 42
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'work' })
  task.addDoneCallback((done) => console.log(`callback: ${done.result()}`))
  console.log('callback added')

  await task
  console.log('main goes on')
}

asyncio.run(main())
