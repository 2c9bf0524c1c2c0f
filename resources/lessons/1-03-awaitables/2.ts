import * as asyncio from 'asyncio'

async function answer() {
  console.log('asked')
  return 42
}

async function main() {
  const coroutine = answer()
  console.log(await coroutine)

  try {
    await coroutine
    console.log('awaited again')
  } catch (error) {
    console.log((error as Error).message)
  }
}

asyncio.run(main())
