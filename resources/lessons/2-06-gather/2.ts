import * as asyncio from 'asyncio'

async function work(name: string, seconds: number, problem?: string) {
  await asyncio.sleep(seconds)
  if (problem) throw new Error(problem)
  console.log(`${name} ends`)
}

async function main() {
  try {
    await asyncio.gather(work('a', 1), work('b', 2, 'no luck'), work('c', 3))
  } catch (error) {
    console.log(`caught: ${(error as Error).message}`)
  }
  await asyncio.sleep(2)
}

asyncio.run(main())
