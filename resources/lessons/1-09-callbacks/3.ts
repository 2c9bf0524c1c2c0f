import * as asyncio from 'asyncio'

async function work(name: string) {
  await asyncio.sleep(5)
  return name
}

function report(task: asyncio.Task<string>) {
  console.log(task.cancelled() ? `${task.getName()} was cancelled` : task.result())
}

async function main() {
  const task = asyncio.createTask(work('fine'), { name: 'work' })
  task.addDoneCallback(report)
  await asyncio.sleep(1)
  task.cancel()
  await asyncio.wait([task])
}

asyncio.run(main())
