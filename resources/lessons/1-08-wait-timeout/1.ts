import * as asyncio from 'asyncio'

async function work(seconds: number) {
  await asyncio.sleep(seconds)
  console.log(`${seconds} s are over`)
}

async function main() {
  const quick = asyncio.createTask(work(1), { name: 'quick' })
  const late = asyncio.createTask(work(4), { name: 'late' })

  const [done, pending] = await asyncio.wait([quick, late], { timeout: 2 })
  console.log(`${done.size} done, ${pending.size} pending`)

  await late
}

asyncio.run(main())
