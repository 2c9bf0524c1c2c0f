import * as asyncio from 'asyncio'

async function fetchFrom(server: string, seconds: number) {
  await asyncio.sleep(seconds)
  return server
}

async function main() {
  const servers = [fetchFrom('Lyon', 3), fetchFrom('Oslo', 1), fetchFrom('Rome', 2)]
  for (const next of asyncio.asCompleted(servers)) {
    console.log(await next)
  }
}

asyncio.run(main())
