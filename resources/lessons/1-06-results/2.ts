import * as asyncio from 'asyncio'

async function nested(): Promise<number> {
  throw new Error('no luck')
}

async function main() {
  const task = asyncio.createTask(nested(), { name: 'nested' })
  await asyncio.sleep(1)
  console.log('main goes on')
  console.log(`done: ${task.done()}`)
  console.log(`exception: ${task.exception()?.message}`)

  try {
    await task
  } catch {
    console.log('here it comes out')
  }
}

asyncio.run(main())
