import * as asyncio from 'asyncio'

async function sayAfter(delay: number, what: string) {
  await asyncio.sleep(delay)
  console.log(what)
}

async function main() {
  const hello = asyncio.createTask(sayAfter(2, 'hello'))
  const world = asyncio.createTask(sayAfter(3, 'world'))

  await hello
  await world
}

asyncio.run(main())
