import * as asyncio from 'asyncio'

async function save() {
  await asyncio.sleep(3)
  console.log('saved')
}

async function work(saving: asyncio.Task<void>) {
  await asyncio.shield(saving)
}

async function main() {
  const saving = asyncio.createTask(save(), { name: 'save' })
  const task = asyncio.createTask(work(saving), { name: 'work' })
  await asyncio.sleep(1)
  task.cancel()
  await asyncio.wait([task])
  console.log(`work cancelled: ${task.cancelled()}`)
  await saving
}

asyncio.run(main())
