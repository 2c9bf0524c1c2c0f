import * as asyncio from 'asyncio'

async function listen(name: string, post: asyncio.Future<string>) {
  console.log(`${name}: ${await post}`)
}

async function main() {
  const post = asyncio.getRunningLoop().createFuture<string>()
  const listeners = [asyncio.createTask(listen('ada', post)), asyncio.createTask(listen('ben', post))]

  await asyncio.sleep(2)
  post.setResult('good news')
  console.log('sent')
  await asyncio.wait(listeners)
}

asyncio.run(main())
