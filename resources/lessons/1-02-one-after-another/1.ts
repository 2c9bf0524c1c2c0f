import * as asyncio from 'asyncio'

async function sayAfter(delay: number, what: string) {
  await asyncio.sleep(delay)
  console.log(what)
}

async function main() {
  console.log('begin')
  await sayAfter(2, 'hello')
  await sayAfter(3, 'world')
  console.log('end')
}

asyncio.run(main())
