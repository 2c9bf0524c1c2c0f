import * as asyncio from 'asyncio'

async function work(name: string, seconds: number, problem?: string) {
  await asyncio.sleep(seconds)
  if (problem) throw new Error(problem)
  return name
}

async function main() {
  const results = await asyncio.gather(work('a', 1), work('b', 2, 'no luck'), work('c', 3), { returnExceptions: true })
  for (const result of results) {
    console.log(result instanceof Error ? `failed: ${result.message}` : result)
  }
}

asyncio.run(main())
