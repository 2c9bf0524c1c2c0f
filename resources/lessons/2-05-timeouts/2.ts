import * as asyncio from 'asyncio'

async function step(name: string, seconds: number) {
  await asyncio.sleep(seconds)
  console.log(name)
}

async function main() {
  try {
    await asyncio.timeout(3, async () => {
      await step('first', 2)
      await step('second', 2)
      await step('third', 2)
    })
  } catch (error) {
    if (!(error instanceof asyncio.TimeoutError)) throw error
    console.log('time is up')
  }
  console.log('main goes on')
}

asyncio.run(main())
