import * as asyncio from 'asyncio'

async function save() {
  await asyncio.sleep(3)
  console.log('saved')
}

async function work(saving: asyncio.Task<void>) {
  await saving
}

async function main() {
  const saving = asyncio.createTask(save(), { name: 'save' })
  const task = asyncio.createTask(work(saving), { name: 'work' })
  await asyncio.sleep(1)
  task.cancel()
  await asyncio.wait([task, saving])
}

asyncio.run(main())
