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
