import { describe, expect, test } from 'vitest'
import { EventKind } from '@shared/events/kinds'
import { type LoggedValue, readLoggedValues } from '@shared/events/logged-value'
import { runSnippet } from '../testing/snippet'
import { timeText } from './console-timers'

/** The values of each line that has some, by the line's text. */
async function valuesOf(source: string): Promise<Map<string, readonly LoggedValue[]>> {
  const { recording } = await runSnippet(source)
  return new Map(
    recording.events
      .filter(({ kind }) => kind === EventKind.ConsoleDetail)
      .map(({ a, b }) => [recording.textOf(b), readLoggedValues(recording.textOf(a))!]),
  )
}

/** A value on one line: what it is, then what is in it. */
function brief({ kind, text, entries = [], more }: LoggedValue): string {
  const parts = entries.map(({ name, key, value, isHidden }) => {
    const before = key !== undefined ? `${brief(key)} => ` : name === undefined ? '' : `${name}: `
    return `${isHidden ? '~' : ''}${before}${brief(value)}`
  })
  if (more !== undefined) parts.push(`… ${more}`)
  const head = kind === 'string' ? `'${text}'` : text
  const isOpen = entries.length > 0 || (more !== undefined && kind !== 'string')
  return isOpen ? `${head}{${parts.join(', ')}}` : kind === 'object' && text === '' ? '{}' : head
}

/** What one logged expression is copied as. */
async function copied(expression: string, before = ''): Promise<string> {
  const [values] = (await valuesOf(`${before}\nconsole.log(${expression})`)).values()
  return values!.map(brief).join(' | ')
}

describe('a line of the console', () => {
  test('that is made of strings and numbers alone has no values beside its text', async () => {
    expect((await valuesOf("console.log('a', 1, true, null, undefined, 2n, Symbol('s'))")).size).toBe(0)
  })

  test('has its values as they were when it was logged', async () => {
    const source = 'const o = { n: 1 }\nconsole.log(o)\no.n = 2\nconsole.log(o)'
    expect([...(await valuesOf(source)).values()].map((values) => values.map(brief).join())).toEqual([
      '{n: 1}',
      '{n: 2}',
    ])
  })

  test('has plain values, objects of classes, arrays, maps and sets, each as what it is', async () => {
    expect(await copied("'n:', { a: 1n, b: 'x', [Symbol('s')]: null, c: [1, , 3] }")).toBe(
      "'n:' | {a: 1n, b: 'x', c: Array(3){0: 1, 2: 3}, [Symbol(s)]: null}",
    )
    expect(await copied('new Map<unknown, unknown>([[{ k: 1 }, new Set([1])]])')).toBe('Map(1){{k: 1} => Set(1){1}}')
    expect(await copied('new Point()', 'class Point { x = 1; get far() { return 1 } }')).toBe('Point{x: 1}')
    expect(await copied('[new Uint8Array(2), new Date(0), /a/g, () => 1, class A {}, new Promise(() => {})]')).toBe(
      'Array(6){0: Uint8Array(2){0: 0, 1: 0}, 1: 1970-01-01T00:00:00.000Z, 2: /a/g, 3: ƒ (), 4: class A, 5: Promise (pending)}',
    )
  })

  test('says of a task, a future and a coroutine what they are and what became of them', async () => {
    const source = `import * as asyncio from 'asyncio'
async function work() { return { n: 42 } }
async function main() {
  const task = asyncio.createTask(work(), { name: 'w' })
  const coroutine = work()
  const future = asyncio.getRunningLoop().createFuture()
  console.log(task, coroutine, [future])
  await task
  future.setException(new Error('no'))
  console.log(task)
  console.log('%s', task)
  await coroutine
  await future.catch(() => {})
}
asyncio.run(main())`
    const { recording } = await runSnippet(source)
    const lines = recording.events.filter(({ kind }) => kind === EventKind.Console).map(({ b }) => recording.textOf(b))
    expect(lines).toEqual([
      'Task w (pending) coroutine work() [ Future (pending) ]',
      'Task w (finished) { result: { n: 42 } }',
      'Task w (finished) { result: [Object] }',
    ])
  })

  test('says so too of what asyncio made itself, and of futures of the snippet’s own classes', async () => {
    const source = `import * as asyncio from 'asyncio'
class Reply extends asyncio.Future<number> { id = 7 }
async function one() { return 1 }
async function main() {
  const reply = new Reply()
  const all = asyncio.gather(one())
  const native = asyncio.ensureFuture(Promise.resolve(2))
  console.log(reply, all, native)
  reply.setResult(3)
  await native
  await all
  console.log(reply, all, native)
}
asyncio.run(main())`
    const { recording } = await runSnippet(source)
    const lines = recording.events.filter(({ kind }) => kind === EventKind.Console).map(({ b }) => recording.textOf(b))
    expect(lines).toEqual([
      'Reply (pending) { id: 7 } Future (pending) Future (pending)',
      'Reply (finished) { result: 3, id: 7 } Future (finished) { result: [ 1 ] } Future (finished) { result: 2 }',
    ])
  })

  test('runs nothing of the snippet’s: getters are not called and proxies not asked', async () => {
    const before = `
      const bad = () => { throw new Error('was run') }
      class Sly { get [Symbol.toStringTag]() { return bad() } }
      const proxy = new Proxy({}, { get: bad, ownKeys: bad, getPrototypeOf: bad, getOwnPropertyDescriptor: bad })
    `
    expect(await copied('{ get a() { return bad() }, set b(v) {}, p: proxy, s: {} }', before)).toBe(
      '{a: [Getter], b: [Setter], p: Proxy, s: {}}',
    )
  })

  test('ends at what goes around in a circle, and says how much it leaves out', async () => {
    expect(await copied('o', 'const o: Record<string, unknown> = {}; o.self = { o }')).toBe('{self: {o: [Circular]}}')
    expect(await copied('Array.from({ length: 1040 }, () => 0)')).toMatch(/^Array\(1040\)\{0: 0, .*99: 0, … 940\}$/)
    expect(await copied("{ s: 'x'.repeat(1500) }")).toContain('x')
    const [values] = (await valuesOf("console.log({ s: 'x'.repeat(1500) })")).values()
    expect(values![0]!.entries![0]!.value).toMatchObject({ kind: 'string', more: 500 })
    const deep = 'let deep: object = {}; for (let i = 0; i < 50; i++) deep = { deep }'
    expect(await copied('deep', deep)).toMatch(/\{… 1\}\}+$/)
    const huge = 'const wide = Array.from({ length: 90 }, () => Array.from({ length: 90 }, () => 1))'
    expect((await copied('wide', huge)).length).toBeLessThan(10_000)
  })

  test('shows a task by its name and state, and an error with its places, its cause and the errors in it', async () => {
    const source = `
import * as asyncio from 'asyncio'
async function fails() { await asyncio.sleep(1); throw new AggregateError([new TypeError('inner')], 'outer', { cause: new Error('why') }) }
async function middle() { await fails() }
async function main() {
  const task = asyncio.createTask(middle(), { name: 'worker' })
  console.log('task', task)
  try { await task } catch (error) { console.error('caught', error) }
}
asyncio.run(main())`
    const [task, error] = [...(await valuesOf(source)).values()].map((values) => values[1]!)
    expect(brief(task!)).toBe('Task worker (pending)')
    expect(brief(error!)).toBe('AggregateError: outer{cause: Error: why, errors: Array(1){0: TypeError: inner}}')
    expect(error!.stack).toMatchObject([
      { name: 'fails', line: 3 },
      { name: 'middle', line: 4 },
    ])
  })

  test('of an error that ends the run has the values of no line', async () => {
    const values = await valuesOf("throw new Error('no', { cause: { code: 7 } })")
    expect(values.get('')!.map(brief)).toEqual(['Error: no{cause: {code: 7}}'])
  })
})

describe('console.time', () => {
  test('measures by the clock of the run', async () => {
    const { console } = await runSnippet(`
import * as asyncio from 'asyncio'
async function main() {
  console.time()
  await asyncio.sleep(90)
  console.timeLog('default', 'so far', 2)
  await asyncio.sleep(1.5)
  console.timeEnd()
  console.timeEnd('other')
}
asyncio.run(main())`)
    expect(console).toBe(
      "default: 1:30.000 (m:ss.mmm) so far 2\ndefault: 1:31.500 (m:ss.mmm)\nWarning: No such label 'other' for console.timeEnd()\n",
    )
  })

  test('writes times as Node does', () => {
    expect([0.1234, 999, 1500, 61_500, 3_600_000].map(timeText)).toEqual([
      ...['0.123ms', '999ms', '1.500s', '1:01.500 (m:ss.mmm)', '1:00:00.000 (h:mm:ss.mmm)'],
    ])
  })
})

test('groups are indented, counts count, and assertions that hold say nothing, as Node prints them', async () => {
  const { console } = await runSnippet(`
console.group('outer')
console.log('in')
console.group()
console.dir({ a: 1 })
console.groupEnd()
console.groupEnd()
console.count('x')
console.count('x')
console.assert(true, 'never')
console.assert(false, 'broken %d', 7)`)
  expect(console).toBe('outer\n  in\n    { a: 1 }\nx: 1\nx: 2\nAssertion failed: broken 7\n')
})
