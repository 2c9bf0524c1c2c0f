import * as asyncio from 'asyncio'

async function fetchFrom(server: string, seconds: number) {
  await asyncio.sleep(seconds)
  return server
}

async function main() {
  const tasks = [
    asyncio.createTask(fetchFrom('Lyon', 3), { name: 'Lyon' }),
    asyncio.createTask(fetchFrom('Oslo', 1), { name: 'Oslo' }),
    asyncio.createTask(fetchFrom('Rome', 2), { name: 'Rome' }),
  ]
  console.log(`first: ${await Promise.race(tasks)}`)

  for (const task of tasks) task.cancel()
  await asyncio.wait(tasks)
}

asyncio.run(main())
