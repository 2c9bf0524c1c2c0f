import { expect, test } from './fixture.ts'

test('a program that is told to quit while its runner is being started ends', async ({ launch }) => {
  const { app } = await launch()
  const ended = new Promise((resolve) => app.process().once('exit', () => resolve('ended')))
  await app.evaluate(({ app, utilityProcess }) => {
    const { fork } = utilityProcess
    utilityProcess.fork = (...how) => {
      // As soon as whoever starts it knows of it, and before it is there.
      process.nextTick(() => app.emit('will-quit', { preventDefault() {} }))
      return fork(...how)
    }
  })
  await expect(Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000, 'goes on'))])).resolves.toBe(
    'ended',
  )
})
