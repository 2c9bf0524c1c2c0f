import * as asyncio from 'asyncio'

async function fetchFrom(server: string, seconds: number) {
  await asyncio.sleep(seconds)
  console.log(`${server} answers`)
}

async function main() {
  await Promise.race([fetchFrom('Lyon', 3), fetchFrom('Oslo', 1), fetchFrom('Rome', 2)])
  console.log('the race is over')
  await asyncio.sleep(1.5)
}

asyncio.run(main())
