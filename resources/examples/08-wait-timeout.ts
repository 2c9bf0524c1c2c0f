// Title: wait() with a timeout
// When time is up, wait() neither throws nor cancels: the late task is in the second set.
// Look at its lane: it goes on as if nothing had happened, and finishes at 4 s.
import * as asyncio from 'asyncio'

async function work(seconds: number) {
  await asyncio.sleep(seconds)
  return `took ${seconds} s`
}

async function main() {
  const loop = asyncio.getRunningLoop()
  const quick = asyncio.createTask(work(1), { name: 'quick' })
  const late = asyncio.createTask(work(4), { name: 'late' })

  const [done, pending] = await asyncio.wait([quick, late], { timeout: 2 })
  console.log(`time is up at ${loop.time().toFixed(1)}`)
  for (const task of done) console.log(`done: ${task.getName()}`)
  for (const task of pending) console.log(`pending: ${task.getName()}, cancelled: ${task.cancelled()}`)

  console.log(`late ${await late}, at ${loop.time().toFixed(1)}`)
}

asyncio.run(main())
