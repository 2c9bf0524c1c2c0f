import * as asyncio from 'asyncio'

async function greet() {
  console.log('hello')
  return 'a greeting'
}

async function main() {
  const coroutine = greet()
  console.log('called')
  const result = await coroutine
  console.log(`got ${result}`)
}

asyncio.run(main())
