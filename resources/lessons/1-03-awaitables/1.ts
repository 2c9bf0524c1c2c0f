import * as asyncio from 'asyncio'

async function answer() {
  return 42
}

async function main() {
  const future = asyncio.getRunningLoop().createFuture<number>()
  asyncio.getRunningLoop().callLater(2, () => future.setResult(44))

  console.log(await answer())
  console.log(await asyncio.createTask(answer()))
  console.log(await future)
}

asyncio.run(main())
