// Title: Named tasks
// Tasks are called Task-1, Task-2 and so on, unless they are given a name: in createTask() or later.
// Look at the lanes: each bears its name, and a task can look its own up.
import * as asyncio from 'asyncio'

async function work(seconds: number) {
  const me = asyncio.currentTask()!
  console.log(`${me.getName()} begins`)
  await asyncio.sleep(seconds)
  console.log(`${me.getName()} ends`)
}

async function main() {
  const plain = asyncio.createTask(work(1))
  const named = asyncio.createTask(work(2), { name: 'download' })
  const renamed = asyncio.createTask(work(3))
  renamed.setName('upload')

  for (const task of [plain, named, renamed]) console.log(task.getName())
  await asyncio.wait([plain, named, renamed])
}

asyncio.run(main())
