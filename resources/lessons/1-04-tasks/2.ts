import * as asyncio from 'asyncio'

async function say(what: string) {
  console.log(`${what} begins`)
  await asyncio.sleep(1)
  console.log(`${what} ends`)
}

async function main() {
  const hello = asyncio.createTask(say('hello'))
  const world = asyncio.createTask(say('world'))
  console.log('both are made')

  await hello
  await world
}

asyncio.run(main())
