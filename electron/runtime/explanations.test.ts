import { EventKind, WaitReason } from '@shared/events/kinds'
import { describe, expect, test } from 'vitest'
import { runSnippet } from '../testing/snippet'

const ASYNCIO = `import * as asyncio from 'asyncio'\n`
const run = (source: string, options?: Parameters<typeof runSnippet>[1]) => runSnippet(ASYNCIO + source, options)

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
