// Title: The three modes of wait()
// Three tasks, of which b fails after 2 s. When wait() comes back, and with what, is up to its mode.
// Run all three variants and compare them: only ALL_COMPLETED is sure to leave nothing pending.
import * as asyncio from 'asyncio'
import { variant } from 'taskscope'

const returnWhen = variant('mode', asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION)

async function work(seconds: number, problem?: string) {
  await asyncio.sleep(seconds)
  if (problem) throw new Error(problem)
}

function names(tasks: Set<asyncio.Task>) {
  const sorted = [...tasks].map((task) => task.getName()).sort()
  return sorted.join(', ') || 'none'
}

async function main() {
  const loop = asyncio.getRunningLoop()
  const tasks = [
    asyncio.createTask(work(1), { name: 'a' }),
    asyncio.createTask(work(2, 'no luck'), { name: 'b' }),
    asyncio.createTask(work(3), { name: 'c' }),
  ]

  const [done, pending] = await asyncio.wait(tasks, { returnWhen })
  console.log(`${returnWhen} at ${loop.time().toFixed(1)}`)
  console.log(`done: ${names(done)}`)
  console.log(`pending: ${names(pending)}`)

  // wait() throws nothing itself: a failure stays in its task until somebody asks.
  for (const task of done) {
    const error = task.exception()
    if (error) console.log(`${task.getName()} failed: ${error.message}`)
  }

  // And it cancels nothing: that is for us to do.
  for (const task of pending) task.cancel()
}

asyncio.run(main())
