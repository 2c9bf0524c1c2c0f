import * as asyncio from 'asyncio'

async function answer() {
  console.log('asked')
  return 42
}

async function main() {
  const task = asyncio.createTask(answer())
  console.log(await task)
  console.log(`again: ${await task}`)
}

asyncio.run(main())
