import * as asyncio from 'asyncio'

async function sayAfter(delay: number, what: string) {
  await asyncio.sleep(delay)
  console.log(what)
}

async function main() {
  await asyncio.createTask(sayAfter(2, 'hello'))
  await asyncio.createTask(sayAfter(3, 'world'))
}

asyncio.run(main())
