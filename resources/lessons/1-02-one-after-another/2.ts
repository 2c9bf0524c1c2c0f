import * as asyncio from 'asyncio'

async function sayAfter(delay: number, what: string) {
  await asyncio.sleep(delay)
  console.log(what)
}

async function main() {
  const slow = sayAfter(3, 'slow')
  const quick = sayAfter(1, 'quick')
  await quick
  await slow
}

asyncio.run(main())
