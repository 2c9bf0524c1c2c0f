import * as asyncio from 'asyncio'

async function square(n: number, seconds: number) {
  await asyncio.sleep(seconds)
  console.log(`square of ${n}`)
  return n * n
}

async function main() {
  const results = await asyncio.gather(square(2, 3), square(3, 1), square(4, 2))
  console.log(results.join(', '))
}

asyncio.run(main())
