import * as asyncio from 'asyncio'

async function greet() {
  console.log('hello')
}

async function main() {
  console.log('before')
  greet()
  console.log('after')
}

asyncio.run(main())
