// Title: Tasks as separate arguments
// wait() takes one iterable of tasks, but many write them one after the other. Nothing is waited for then.
// Look at the error: it says what to write instead. Take the comment above the call away, and the editor marks it too.
import * as asyncio from 'asyncio'

async function work(seconds: number) {
  await asyncio.sleep(seconds)
}

async function main() {
  const one = asyncio.createTask(work(1), { name: 'one' })
  const two = asyncio.createTask(work(2), { name: 'two' })

  try {
    // @ts-expect-error
    await asyncio.wait(one, two)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    console.log(`TypeError: ${error.message}`)
  }

  const [done, pending] = await asyncio.wait([one, two])
  console.log(`done: ${done.size}, pending: ${pending.size}`)
}

asyncio.run(main())
