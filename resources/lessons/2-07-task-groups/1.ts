import * as asyncio from 'asyncio'

async function work(name: string, seconds: number) {
  await asyncio.sleep(seconds)
  console.log(`${name} ends`)
}

async function main() {
  await asyncio.taskGroup(async (group) => {
    group.createTask(work('a', 1), { name: 'a' })
    group.createTask(work('b', 3), { name: 'b' })
    console.log('body ends')
  })
  console.log('group ends')
}

asyncio.run(main())
