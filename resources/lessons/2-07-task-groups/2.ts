import * as asyncio from 'asyncio'

async function work(seconds: number, problem?: string) {
  await asyncio.sleep(seconds)
  if (problem) throw new Error(problem)
}

async function main() {
  try {
    await asyncio.taskGroup(async (group) => {
      group.createTask(work(1), { name: 'a' })
      group.createTask(work(2, 'no luck'), { name: 'b' })
      group.createTask(work(3), { name: 'c' })
      group.createTask(work(4), { name: 'd' })
    })
  } catch (error) {
    if (!(error instanceof asyncio.ExceptionGroup)) throw error
    console.log(error.exceptions.map(({ message }) => message).join(', '))
  }
}

asyncio.run(main())
