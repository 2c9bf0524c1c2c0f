import { EventKind } from '@shared/events/kinds'
import { describe, expect, test } from 'vitest'
import { runSnippet } from '../testing/snippet'
import type { CollectingInstrument } from './testing'

const DELAYS = `
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
async function say(ms: number, what: string) {
  await wait(ms)
  console.log(what, Date.now() - 946684800000)
  return what
}
`

const NAP = `const nap = (ms: number) => new Promise<number>((resolve) => setTimeout(() => resolve(ms), ms))`
/** Needs no timer, so that a run on the real clock takes no time. */
const TICKS = `const nap = (ms: number) => new Promise<number>((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(ms))))`

const LOOP = `
async function main() { for await (const n of numbers()) console.log(n) }
async function* numbers() { await nap(100); yield 1; await nap(100) }
await main()
`

/** Every way in which an async function gives way and goes on. */
const MIXED = `
async function* inner(n: number): AsyncGenerator<number, string, unknown> {
  try { for (let i = 0; i < n; i++) { await 0; yield nap(i) as never } return nap(1) as never } finally { await null }
}
async function* outer() { try { yield* inner(2); yield* [nap(1), 2]; yield 3 } finally { await nap(1) } }
async function fails() { await 0; throw new Error('x') }
async function use(n: number) { await using r = { async [Symbol.asyncDispose]() { await nap(1) } }; return r && n }
async function all() {
  search: for (const limit of [1, 2, 9]) for await (const n of outer()) { await use(1); if (n === limit) continue search }
  for await (const n of [nap(1), 1]) try { await fails() } catch { await n } finally { void fails().catch(() => 0) }
  for await (const n of inner(1)) return n
  return 0
}
const hand = outer()
await hand.next()
await Promise.all([all(), use(2), hand.next(), hand.return(undefined), hand.next(), fails().catch(() => nap(1))])
`

/** What the recording says that cannot be: two at once, or a stretch that does not begin where the one before ended. */
function anomalies({ events }: CollectingInstrument): string[] {
  const found: string[] = []
  const state = new Map<number, 'ready' | 'running' | 'waiting' | 'done'>()
  const createdNs = new Map<number, number>()
  let running = 0
  const expectFrom = (index: number, task: number, ...from: unknown[]): void => {
    if (!from.includes(state.get(task)))
      found.push(`${String(index)}: task ${String(task)} while ${String(state.get(task))}`)
  }
  events.forEach(({ kind, task, ns }, i) => {
    if (kind === EventKind.TaskCreated) createdNs.set(task, ns)
    else if (kind === EventKind.Ready) {
      expectFrom(i, task, undefined, 'waiting')
      if (!state.has(task) && createdNs.get(task) !== ns) found.push(`${String(i)}: task ${String(task)} begins late`)
      state.set(task, 'ready')
    } else if (kind === EventKind.StepBegin) {
      expectFrom(i, task, 'ready')
      if (running !== 0) found.push(`${String(i)}: task ${String(task)} runs while ${String(running)} does`)
      running = task
      state.set(task, 'running')
    } else if (kind === EventKind.Suspended || kind === EventKind.Yielded || kind === EventKind.TaskDone) {
      expectFrom(i, task, 'running')
      running = 0
      state.set(task, kind === EventKind.Yielded ? 'ready' : kind === EventKind.Suspended ? 'waiting' : 'done')
    } else if (kind === EventKind.Console && task !== running) found.push(`${String(i)}: a line of nobody`)
  })
  for (const [task, last] of state) if (last === 'running') found.push(`task ${String(task)} never gave way`)
  return found
}

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

  test('a loop that awaits waits, and what it prints is its own', async () => {
    const { recording } = await runSnippet(NAP + LOOP)
    const main = 2
    const steps = recording.lines().filter((line) => line.includes(`task ${String(main)} `))
    expect(steps.map((line) => /^([\d.]+?)0{6} (\w+)/.exec(line)!.slice(1).join(' '))).toEqual([
      ...['0.000 TaskCreated', '0.000 TaskCoroutine', '0.000 Ready', '0.000 StepBegin'],
      // It asks the generator, which runs inside its step, and waits for what that gives.
      ...['0.000 Suspended', '0.000 Ready', '0.000 StepBegin', '0.000 Suspended'],
      ...['0.100 Ready', '0.100 StepBegin', '0.100 Console'],
      ...['0.100 Suspended', '0.100 Ready', '0.100 StepBegin', '0.100 Suspended'],
      ...['0.200 Ready', '0.200 StepBegin', '0.200 TaskDone'],
    ])
  })

  test.each([
    ['virtual', NAP],
    ['real', TICKS],
  ] as const)('no two calls run at once, and their slices touch: on the %s clock', async (clock, nap) => {
    const { end, recording } = await runSnippet(nap + LOOP + MIXED, { clock })
    expect(end).toEqual({ status: 'completed' })
    expect(anomalies(recording)).toEqual([])
  })

  test('a reference to `then` is read once, as V8 does', async () => {
    const { console } = await runSnippet(`
let reads = 0
await { get then() { reads++; return undefined } }
console.log(reads)`)
    expect(console).toBe('1\n')
  })

  test.each([
    ['({})', '({}) is not async iterable'],
    ['undefined', "Cannot read properties of undefined (reading 'Symbol(Symbol.asyncIterator)')"],
    ['{ [Symbol.asyncIterator]: () => 3 } as never', 'Result of the Symbol.asyncIterator method is not an object'],
  ])('what cannot be iterated is told as V8 tells it: %s', async (iterable, message) => {
    const { end } = await runSnippet(`const it: any = ${iterable}\nfor await (const _ of it) break`)
    expect(end).toMatchObject({ error: { message: `TypeError: ${message.replace('({})', 'it')}` } })
  })

  test('intervals and timers/promises run on the virtual clock', async () => {
    const { console } = await runSnippet(`
import { setTimeout as sleep } from 'node:timers/promises'
let n = 0
const timer = setInterval(() => { console.log('tick', ++n); if (n === 3) clearInterval(timer) }, 60_000)
console.log(await sleep(150_000, 'slept'), n)`)
    expect(console).toBe('tick 1\ntick 2\nslept 2\ntick 3\n')
  })

  test('timers on the virtual clock do what those of Node do', async () => {
    const { console, end } = await runSnippet(`
import { setTimeout as nap, setInterval as every, scheduler } from 'node:timers/promises'
import * as timers from 'node:timers'
import { promisify } from 'node:util'
const begin = Date.now()
const log = (...what: unknown[]) => console.log(Date.now() - begin, ...what)
setInterval(() => log('beat'), 1000).unref()
log(await promisify(setTimeout)(500, 'promisified'))
await nap(1000, null, { signal: AbortSignal.timeout(100) }).catch((e: any) => log(e.name, e.code, e.cause.name))
for await (const value of every(100, 'tick')) { log(value); break }
await every(100, 'never', { signal: AbortSignal.abort() }).next().catch((e: any) => log(e.name))
const late = setTimeout(() => log('late'), 300)
await scheduler.wait(200)
late.refresh()
await nap(200)
log(late.hasRef())
await new Promise((resolve) => timers.setTimeout(resolve, 100))
await (await import('node:timers/promises')).setTimeout(100)
{ using gone = setTimeout(() => log('never'), 1) }
setTimeout(() => log('nobody waits for it'), 5000).unref()`)
    expect(console.split('\n')).toEqual([
      ...['500 promisified', '600 AbortError ABORT_ERR TimeoutError', '700 tick', '700 AbortError'],
      ...['1000 beat', '1100 true', '1200 late', ''],
    ])
    expect(end).toEqual({ status: 'completed' })
  })

  // The same in Node's own timers: x, self, once, tick 1, child, tick 2, x, x, x, x, AbortError.
  test('timers that are set up, cleared and asked for again by their own callbacks do as those of Node', async () => {
    const { console } = await runSnippet(`
import { promises } from 'node:timers'
const out: unknown[] = []
let n = 0
const tick = setInterval(() => {
  out.push('tick ' + ++n)
  if (n === 1) setTimeout(() => out.push('child'), 40)
  if (n === 2) clearInterval(tick)
}, 40)
const cleared = setTimeout(() => out.push('never'), 10)
clearTimeout(cleared)
cleared.refresh()
clearTimeout(true as never)
const self = setInterval(() => { out.push('self'); self.refresh(); clearInterval(self) }, 15)
const once = setTimeout(() => { out.push('once'); clearTimeout(once); once.refresh() }, 20)
const controller = new AbortController()
const beats = promises.setInterval(10, 'x', { signal: controller.signal })
out.push((await beats.next()).value)
setTimeout(() => controller.abort(), 45)
await promises.setTimeout(130)
for (let i = 0; i < 5; i++) out.push(await beats.next().then(({ value }) => value, (error) => error.name))
console.log(out.join())`)
    expect(console).toBe('x,self,once,tick 1,child,tick 2,x,x,x,x,AbortError\n')
  })
})
