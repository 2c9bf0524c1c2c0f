import * as asyncio from 'asyncio'

async function inner() {
  await asyncio.sleep(1)
  return 21
}

async function outer() {
  const half = await inner()
  return half * 2
}

async function main() {
  console.log(await outer())
}

asyncio.run(main())
