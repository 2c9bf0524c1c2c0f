import { describe, expect, test } from 'vitest'
import { runSnippet } from '../testing/snippet'

const DELAYS = `
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
async function say(ms: number, what: string) {
  await wait(ms)
  console.log(what, Date.now() - 946684800000)
  return what
}
`

describe('the JavaScript model', () => {
  test('an async function starts at once and shows as a task that ran inside its caller', async () => {
    const { console, end, recording } = await runSnippet(`${DELAYS}
console.log('before')
const both = [say(2000, 'slow'), say(1000, 'quick')]
console.log('called')
console.log(await Promise.all(both))`)
    expect(end).toEqual({ status: 'completed' })
    expect(console).toBe("before\ncalled\nquick 1000\nslow 2000\n[ 'slow', 'quick' ]\n")
    const names = recording.lines().filter((line) => line.includes('TaskCreated'))
    expect(names).toHaveLength(3)
  })

  test('promises, timers and microtasks keep the order that V8 gives them', async () => {
    const source = `
const log: string[] = []
setTimeout(() => log.push('timer 1'), 10)
setTimeout(() => { log.push('timer 0'); void Promise.resolve().then(() => log.push('reaction')) }, 5)
setTimeout(() => log.push('timer 0 again'), 5)
async function a() { log.push('a1'); await null; log.push('a2'); await null; log.push('a3') }
async function b() { log.push('b1'); try { await Promise.reject(new Error('x')) } catch { log.push('b2') } finally { log.push('b3') } }
void a(); void b(); queueMicrotask(() => log.push('micro'))
log.push('sync')
await new Promise((resolve) => setTimeout(resolve, 20))
console.log(log.join(' '))`
    const { console } = await runSnippet(source)
    expect(console).toBe('a1 b1 sync a2 b2 b3 micro a3 timer 0 reaction timer 0 again timer 1\n')
  })

  test('an error names its awaits, and the run goes on until its timers have fired', async () => {
    const { end, recording } = await runSnippet(`${DELAYS}
async function inner() { await wait(5); throw new RangeError('too far') }
async function outer() { await inner() }
await outer()`)
    expect(end).toMatchObject({ status: 'failed', error: { message: 'RangeError: too far' } })
    expect(end.status === 'failed' && end.error.stack.map((frame) => frame.name)).toEqual([
      'inner',
      'outer',
      '<module>',
    ])
    expect(recording.lines().filter((line) => line.includes('TaskDone'))).toHaveLength(3)
  })

  test('a top level that waits for ever is told so', async () => {
    const { end } = await runSnippet('await new Promise(() => {})')
    expect(end).toMatchObject({
      status: 'failed',
      error: { message: expect.stringContaining('never settles') as string },
    })
  })

  test('intervals and timers/promises run on the virtual clock', async () => {
    const { console } = await runSnippet(`
import { setTimeout as sleep } from 'node:timers/promises'
let n = 0
const timer = setInterval(() => { console.log('tick', ++n); if (n === 3) clearInterval(timer) }, 60_000)
console.log(await sleep(150_000, 'slept'), n)`)
    expect(console).toBe('tick 1\ntick 2\nslept 2\ntick 3\n')
  })
})
