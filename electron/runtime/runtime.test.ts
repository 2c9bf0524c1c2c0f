import { EventKind, WaitReason } from '@shared/events/kinds'
import { describe, expect, test } from 'vitest'
import { runSnippet } from '../testing/snippet'

const ASYNCIO = `import * as asyncio from 'asyncio'\n`
const run = (source: string, options?: Parameters<typeof runSnippet>[1]) => runSnippet(ASYNCIO + source, options)

describe('native promises inside coroutines', () => {
  test('the virtual clock waits for a native timer and for a file', async () => {
    const { console, end } = await run(`
import { readFile } from 'node:fs/promises'
import { setTimeout as nap } from 'node:timers/promises'
async function main() {
  const loop = asyncio.getRunningLoop()
  console.log(await nap(15, 'napped'), loop.time())
  await asyncio.sleep(1)
  console.log((await readFile('/dev/null')).length, loop.time())
  console.log(await new Promise((resolve) => setTimeout(() => resolve('late'), 5)), loop.time())
}
asyncio.run(main())`)
    expect(end).toEqual({ status: 'completed' })
    expect(console).toBe('napped 0\n0 1\nlate 1\n')
  })

  test('native combinators take coroutines, which become tasks', async () => {
    const { console } = await run(`
async function job(n: number) { await asyncio.sleep(n); if (n === 2) throw new Error('two'); return n }
async function main() {
  console.log(await Promise.all([job(3), job(1)]), asyncio.getRunningLoop().time())
  console.log(await Promise.race([job(3), job(1)]))
  console.log((await Promise.allSettled([job(1), job(2)])).map((r) => r.status))
  console.log(await job(1).then((n) => n + 1))
}
asyncio.run(main())`)
    expect(console).toBe("[ 3, 1 ] 3\n1\n[ 'fulfilled', 'rejected' ]\n2\n")
  })

  test('a native combinator is heard when it is settled, not when the next timer is due, on both clocks', async () => {
    const source = `
async function job(n: number) { await asyncio.sleep(n); return n }
async function main() {
  const loop = asyncio.getRunningLoop()
  const begin = loop.time()
  await Promise.race([job(0.2), job(0.01)])
  console.log(loop.time() - begin < 0.1)
}
asyncio.run(main())`
    for (const clock of ['virtual', 'real'] as const) expect((await run(source, { clock })).console).toBe('true\n')
  })

  test('a promise that never settles lets a timeout pass', async () => {
    const { console } = await run(`
async function main() {
  try { await asyncio.waitFor(new Promise(() => {}), 5) } catch (e) { console.log((e as Error).name, asyncio.getRunningLoop().time()) }
}
asyncio.run(main())`)
    expect(console).toBe('TimeoutError 5\n')
  })

  test('work on the thread pool, which Node does not list, is waited for too', async () => {
    const { console } = await run(`
import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
async function main() {
  const racing = asyncio.createTask(asyncio.sleep(1))
  const key = await promisify(pbkdf2)('p', 's', 100000, 16, 'sha512')
  console.log(key.length, racing.done())
}
asyncio.run(main())`)
    expect(console).toBe('16 false\n')
  })
})

describe('asyncio.run', () => {
  test('inside a running task runs in a loop of its own while the outer one stands still', async () => {
    const { console } = await run(`
async function tick() { for (let i = 0; i < 3; i++) { console.log('tick', asyncio.getRunningLoop().time()); await asyncio.sleep(1) } }
async function inner() { await asyncio.sleep(5); return 'inner' }
async function main() {
  const ticking = asyncio.createTask(tick())
  await asyncio.sleep(0)
  console.log(asyncio.run(inner()), asyncio.getRunningLoop().time())
  await ticking
}
asyncio.run(main())`)
    expect(console).toBe('tick 0\ninner 5\ntick 5\ntick 6\n')
  })

  test('blocks a plain function too, and its value comes back', async () => {
    const { console } = await run(`
async function inner(n: number) { await asyncio.sleep(n); return n }
function plain(n: number) { return asyncio.run(inner(n)) }
console.log(plain(2), await inner(3), plain(1), asyncio.getRunningLoop().time())`)
    expect(console).toBe('2 3 1 6\n')
  })

  test('in a plain function cannot wait for native I/O, and says what to do', async () => {
    const { end } = await run(`
async function inner() { await new Promise((resolve) => setTimeout(resolve, 50)) }
function plain() { asyncio.run(inner()) }
plain()`)
    expect(end).toMatchObject({ error: { message: expect.stringContaining('make the function async') as string } })
  })

  test('that nothing can end says who waits', async () => {
    const { console, end } = await run(`
async function main() {
  try { await asyncio.getRunningLoop().createFuture() } finally { console.log('cleaned up') }
}
asyncio.run(main())`)
    expect(console).toBe('cleaned up\n')
    expect(end).toMatchObject({ error: { message: expect.stringContaining('Deadlock') as string } })
    expect(end).toMatchObject({ error: { message: expect.stringContaining('Task-1') as string } })
  })
})

describe('what goes wrong is explained', () => {
  test('through which awaits an error came, across tasks, each with its line', async () => {
    const { end } = await run(`
async function deep() { await asyncio.sleep(1); throw new RangeError('too far') }
async function job() {
  await deep()
}
async function main() {
  const task = asyncio.createTask(job())
  await task
}
asyncio.run(main())`)
    expect(end.status === 'failed' && end.error.message).toBe('RangeError: too far')
    expect(end.status === 'failed' && end.error.stack.map(({ name, line }) => `${name} ${line}`)).toEqual([
      'deep 3',
      'job 5',
      'main 9',
      '<module> 11',
    ])
  })

  test('a forgotten await is reported with the line of the call', async () => {
    const { recording, program } = await run(`
async function nested() { return 42 }
async function main() {
  nested()
  asyncio.sleep(1)
}
asyncio.run(main())`)
    expect(recording.warnings()).toEqual([
      "RuntimeWarning: coroutine 'nested' was never awaited",
      "RuntimeWarning: coroutine 'sleep' was never awaited",
    ])
    expect(recording.warningSites().map((site) => program.sites[site - 1]?.line)).toEqual([5, 6])
  })

  test('a task whose exception nobody retrieved is reported with its name', async () => {
    const { recording } = await run(`
async function bad() { throw new Error('lost') }
async function main() {
  asyncio.createTask(bad(), { name: 'loser' })
  await asyncio.sleep(1)
}
asyncio.run(main())`)
    expect(recording.warnings()).toEqual(["Task exception was never retrieved: task 'loser' failed with Error: lost"])
  })

  test.each([
    ['asyncio.wait([job()])', 'Passing coroutines is forbidden, use tasks explicitly.'],
    ['asyncio.wait(asyncio.createTask(job()), asyncio.createTask(job()))', 'write wait([task1, task2])'],
    ['asyncio.createTask(job)', 'call it, as in job()'],
    ['asyncio.createTask(job()).result()', 'await it first'],
    ['asyncio.sleep("1")', 'number of seconds'],
    ['asyncio.run(job)', 'call the function'],
  ])('%s says what to write instead', async (call, hint) => {
    const { console } = await run(`
async function job() {}
async function main() {
  try { await (${call} as any) } catch (e) { console.log((e as Error).message) }
}
asyncio.run(main())`)
    expect(console).toContain(hint)
  })

  test('an instrument that fails is removed and the run goes on', async () => {
    const { runProgram } = await import('.')
    const { transform } = await import('../transform')
    const { createNodeHost } = await import('../worker/node-host')
    const transformed = transform(`${ASYNCIO}asyncio.run(asyncio.sleep(1))`, { builtins: [] })
    if (!transformed.ok) throw new Error('does not transform')
    const broken = (): never => {
      throw new Error('broken instrument')
    }
    const instrument = { event: broken, timed: broken, text: broken, flush: broken }
    const options = { clock: 'virtual', variant: {}, seed: 1, instrument, host: createNodeHost() } as const
    expect(await runProgram(transformed.program, options)).toEqual({ status: 'completed' })
  })
})

test('a task that waits names the lock, the group and the queue that it waits for', async () => {
  const { recording } = await run(`
async function hold(lock: asyncio.Lock) { await lock.with(async () => { await asyncio.sleep(1) }) }
async function take(queue: asyncio.Queue<number>) { return queue.get() }
async function main() {
  const lock = new asyncio.Lock()
  const queue = new asyncio.Queue<number>()
  const tasks = [hold(lock), hold(lock), take(queue)].map((c) => asyncio.createTask(c))
  await asyncio.wait(tasks, { timeout: 9 })
}
asyncio.run(main())`)
  const objects = (kind: EventKind) => recording.events.filter((event) => event.kind === kind).map(({ a }) => a)
  const waits = recording.events.filter((event) => event.kind === EventKind.Suspended)
  const waitsFor = (reason: WaitReason) => waits.filter(({ a }) => a === reason).map(({ b }) => b)
  const [lock, queue] = objects(EventKind.SyncCreated)
  expect(waitsFor(WaitReason.Lock)).toEqual([lock])
  expect(waitsFor(WaitReason.QueueGet)).toContain(queue)
  expect(waitsFor(WaitReason.Group)).toEqual([objects(EventKind.GroupOpen)[0]])
})

test('a done callback names the place where it was added, not where the task was that ended', async () => {
  const { recording, program } = await run(`
async function work() {
  await asyncio.sleep(1)
  console.log('ends')
}
async function main() {
  const task = asyncio.createTask(work())
  task.addDoneCallback(() => console.log('called'))
  await task
  task.addDoneCallback(() => console.log('called late'))
  await asyncio.sleep(0)
}
asyncio.run(main())`)
  const calls = recording.events.filter(
    ({ kind }) => kind === EventKind.CallbackBegin || kind === EventKind.CallbackEnd,
  )
  expect(calls.map(({ site }) => program.sites[site - 1]?.line)).toEqual([9, 9, 11, 11])
})

test('a coroutine that is awaited inside a task names the place of that await', async () => {
  const { recording, program } = await run(`
async function inner() { await asyncio.sleep(1) }
async function outer() {
  await inner()
  await new asyncio.Lock().with(async () => {
    await inner()
  })
}
asyncio.run(outer())`)
  const entries = recording.events.filter((event) => event.kind === EventKind.CoroutineEnter)
  expect(entries.map(({ a }) => program.sites[a - 1]?.line)).toEqual([5, 6, 7])
})

describe('variants', () => {
  const source = `
import { variant } from 'taskscope'
console.log(variant('mode', 'a', 'b'), variant('n', 1, 2))`

  test('the first value unless the run was started with another', async () => {
    expect((await runSnippet(ASYNCIO + source)).console).toBe('a 1\n')
    expect((await runSnippet(ASYNCIO + source, { variant: { mode: 'b', n: '2' } })).console).toBe('b 2\n')
  })

  test('an unknown axis or value fails the run with a sentence', async () => {
    expect((await runSnippet(ASYNCIO + source, { variant: { mode: 'c' } })).end).toMatchObject({
      badVariant: true,
      error: { message: "VariantError: the variant 'mode' has no value 'c': choose one of a, b" },
    })
    expect((await runSnippet(ASYNCIO + source, { variant: { colour: 'red' } })).end).toMatchObject({ badVariant: true })
  })
})

describe('the language', () => {
  test('recursion ten thousand awaits deep', async () => {
    const { console } = await run(`
async function down(n: number): Promise<number> { return n === 0 ? 0 : 1 + (await down(n - 1)) }
async function main() { console.log(await down(10_000)) }
asyncio.run(main())`)
    expect(console).toBe('10000\n')
  })

  test('async generators: order, early end, delegation, errors', async () => {
    const { console } = await run(`
async function* count(to: number) {
  try { for (let i = 1; i <= to; i++) { await asyncio.sleep(1); yield i } } finally { console.log('closed', asyncio.getRunningLoop().time()) }
}
async function* twice() { yield* count(2); yield* [10, asyncio.sleep(1, 11)] }
async function main() {
  outer: for await (const n of count(5)) { for (const x of [1]) if (n === 2) break outer }
  for await (const n of twice()) console.log(n)
  const it = count(3)
  console.log(await it.next(), await it.return(7), await it.next())
}
asyncio.run(main())`)
    expect(console).toBe(
      'closed 2\n1\n2\nclosed 4\n10\n11\nclosed 6\n{ value: 1, done: false } { value: 7, done: true } { value: undefined, done: true }\n',
    )
  })
})

describe('a stack', () => {
  test('names the snippet alone, at the places of its own text', async () => {
    const { console } = await run(`
function check(n: number): never { throw new RangeError(\`\${n} is too far\`) }
class Job { async work() { await asyncio.sleep(1); check(3) } }
const start = async () => { await new Job().work() }
async function main() {
  try { await start() } catch (e) { console.log((e as Error).stack) }
  console.error(new TypeError('mine'))
}
asyncio.run(main())`)
    expect(console).toBe(
      `RangeError: 3 is too far
    at check (snippet.ts:3:42)
    at work (snippet.ts:4:52)
TypeError: mine
    at main (snippet.ts:8:17)
`,
    )
  })

  test('tells the top level from functions without a name', async () => {
    const { console } = await run(`
const places = [0].map(() => new Error('in an arrow').stack)
console.log(places[0])`)
    expect(console).toBe(`Error: in an arrow
    at snippet.ts:3:30
    at <module> (snippet.ts:3:20)
`)
  })
})
