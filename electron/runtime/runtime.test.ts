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

describe('what waits for itself', () => {
  const deadlocked = (names: string) => ({
    status: 'failed',
    error: { message: `Error: Deadlock: nothing is ready and no timer is left, so ${names} would wait for ever` },
  })

  test('tasks that await one another are a deadlock, and the others are cleaned up', async () => {
    const { console, end } = await run(`
let one: asyncio.Task, two: asyncio.Task
async function wait(other: () => asyncio.Task) { await other() }
async function bystander() { try { await asyncio.sleep(9); await new asyncio.Event().wait() } finally { await asyncio.sleep(1); console.log('cleaned up') } }
async function main() {
  one = asyncio.createTask(wait(() => two))
  two = asyncio.createTask(wait(() => one))
  asyncio.createTask(bystander())
  await one
}
asyncio.run(main())`)
    expect(console).toBe('cleaned up\n')
    expect(end).toMatchObject(deadlocked('Task-1, Task-2, Task-3, Task-4'))
  })

  test('a task that gathers itself is a deadlock', async () => {
    const { end } = await run(`
async function main() { await asyncio.gather(...asyncio.allTasks()) }
asyncio.run(main())`)
    expect(end).toMatchObject(deadlocked('Task-1'))
  })

  test('to cancel such a task is an error for who asks, and one request', async () => {
    const { console } = await run(`
async function main() {
  const task: asyncio.Task = asyncio.createTask((async () => { await asyncio.gather(task) })())
  await asyncio.sleep(1)
  try { task.cancel() } catch (e) { console.log((e as Error).name, task.cancelling()) }
}
try { asyncio.run(main()) } catch {}`)
    expect(console).toBe('RangeError 1\n')
  })

  test('such a task that cancels itself first does not end the program', async () => {
    const { console } = await run(`
async function main() {
  const loop = asyncio.getRunningLoop()
  loop.setExceptionHandler((_, { exception }) => console.log(exception!.name))
  const task: asyncio.Task = asyncio.createTask((async () => { task.cancel(); await asyncio.gather(task) })())
  await asyncio.sleep(1)
  console.log(task.done())
}
try { asyncio.run(main()) } catch {}`)
    expect(console).toBe('RangeError\nfalse\n')
  })

  test('a sleep without an end is a deadlock on the virtual clock, which has nothing to jump to', async () => {
    const { end } = await run(`
async function main() { await asyncio.sleep(Infinity) }
asyncio.run(main())`)
    expect(end).toMatchObject(deadlocked('Task-1'))
  })
})

test('a main task that ends while a deadlock is cleaned up leaves the others the time they need', async () => {
  const { console, end } = await run(`
async function slow() { try { await new asyncio.Event().wait() } finally { await asyncio.sleep(1); console.log('cleaned up') } }
async function main() { asyncio.createTask(slow()); await new asyncio.Event().wait() }
asyncio.run(main())`)
  expect(console).toBe('cleaned up\n')
  expect(end).toMatchObject({ error: { message: expect.stringContaining('Deadlock') as string } })
})

test('null and undefined are failures like any other', async () => {
  const { console, recording } = await run(`
async function fail(what: unknown) { await asyncio.sleep(0); throw what }
async function caught(what: asyncio.Awaitable<unknown>) { try { return ['result', await what] } catch (e) { return ['thrown', e instanceof asyncio.ExceptionGroup ? e.exceptions : e] } }
async function main() {
  for (const what of [null, undefined]) {
    console.log(await caught(asyncio.gather(fail(what))), await asyncio.gather(fail(what), { returnExceptions: true }))
    console.log(await caught(asyncio.shield(fail(what))), await caught(asyncio.waitFor(fail(what), 1)))
    console.log(await caught(asyncio.taskGroup(async (group) => { group.createTask(fail(what)) })))
    const failing = asyncio.createTask(fail(what))
    const [done, pending] = await asyncio.wait([failing, asyncio.createTask(asyncio.sleep(1))], { returnWhen: asyncio.FIRST_EXCEPTION })
    console.log(done.size, pending.size)
  }
  console.log(await caught(asyncio.gather(new Promise((_, reject) => (reject as () => void)()))))
}
asyncio.run(main())`)
  expect(console).toBe(`[ 'thrown', null ] [ null ]
[ 'thrown', null ] [ 'thrown', null ]
[ 'thrown', [ null ] ]
1 1
[ 'thrown', undefined ] [ undefined ]
[ 'thrown', undefined ] [ 'thrown', undefined ]
[ 'thrown', [ undefined ] ]
1 1
[ 'thrown', undefined ]
`)
  expect(recording.warnings()).toEqual([])
})

test('a group without members ends at once', async () => {
  const { recording } = await run(`
async function main() {
  for (const next of asyncio.asCompleted([])) await next
  await asyncio.sleep(1)
}
asyncio.run(main())`)
  const groups = recording.lines().filter((line) => line.includes('Group'))
  expect(groups.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    '0.000000000 GroupOpen',
    '0.000000000 GroupClose',
  ])
})

test('the deadline of a timeout is its when(), to the bit', async () => {
  const { console } = await run(`
async function main() {
  const loop = asyncio.getRunningLoop()
  await asyncio.sleep(0.6)
  loop.callAt(1.7, () => console.log('before'))
  const waiting = asyncio.createTask(asyncio.timeoutAt(1.7, async () => { try { await asyncio.sleep(9) } finally { console.log('timed out') } }))
  await asyncio.sleep(0)
  loop.callAt(1.7, () => loop.callSoon(() => console.log('after')))
  await asyncio.wait([waiting])
}
asyncio.run(main())`)
  expect(console).toBe('before\ntimed out\nafter\n')
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
