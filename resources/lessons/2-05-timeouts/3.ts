import * as asyncio from 'asyncio'

async function work() {
  await asyncio.sleep(5)
}

async function orLate(waiting: asyncio.Awaitable<void>) {
  try {
    await waiting
  } catch (error) {
    if (!(error instanceof asyncio.TimeoutError)) throw error
  }
}

async function main() {
  const waited = asyncio.createTask(work(), { name: 'waited' })
  const limited = asyncio.createTask(work(), { name: 'limited' })
  const shielded = asyncio.createTask(work(), { name: 'shielded' })

  await asyncio.wait([waited], { timeout: 1 })
  await orLate(asyncio.waitFor(limited, 1))
  await orLate(asyncio.waitFor(asyncio.shield(shielded), 1))

  await asyncio.wait([waited, limited, shielded])
}

asyncio.run(main())
