// Title: Done callbacks
// A done callback gets the task as its argument, and is called by the loop one turn after the task ended.
// Look at the order: several are called as they were added, and one that comes late is still called.
import * as asyncio from 'asyncio'

async function work() {
  await asyncio.sleep(1)
  console.log('work ends')
  return 42
}

function report(task: asyncio.Task<number>) {
  console.log(`${task.getName()} is done: ${task.result()}`)
}

async function main() {
  const task = asyncio.createTask(work(), { name: 'work' })
  task.addDoneCallback(report)
  task.addDoneCallback(() => console.log('second callback'))
  task.addDoneCallback(() => console.log('third callback'))

  await task
  console.log('main goes on')

  task.addDoneCallback(() => console.log('late callback'))
  console.log('added after the end')
  await asyncio.sleep(0)
  console.log('main ends')
}

asyncio.run(main())
