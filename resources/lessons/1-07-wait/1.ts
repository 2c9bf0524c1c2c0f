import * as asyncio from 'asyncio'

async function work(seconds: number, problem?: string) {
  await asyncio.sleep(seconds)
  if (problem) throw new Error(problem)
}

async function main() {
  const tasks = [
    asyncio.createTask(work(1), { name: 'a' }),
    asyncio.createTask(work(2, 'no luck'), { name: 'b' }),
    asyncio.createTask(work(3), { name: 'c' }),
  ]

  const [done, pending] = await asyncio.wait(tasks, { returnWhen: asyncio.ALL_COMPLETED })
  console.log(`${done.size} done, ${pending.size} pending`)
  for (const task of done) task.exception()
}

asyncio.run(main())
