import { siteOf, type Site } from '@shared/sites'
import { EventKind } from '@shared/events/kinds'
import type { SiteId } from '@shared/ids'
import { describe, expect, test } from 'vitest'
import { runSnippet } from '../testing/snippet'
import { lower } from './testing/outcome'

/** Sites as `kind line:column-line:column name`, in the order of the text. */
function sites(source: string, kind?: Site['kind']): readonly string[] {
  return lower(source)
    .sites.filter((site) => !kind || site.kind === kind)
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(
      ({ kind, line, column, endLine, endColumn, name }) => `${kind} ${line}:${column}-${endLine}:${endColumn} ${name}`,
    )
}

const names = (source: string, kind: Site['kind']): readonly string[] =>
  sites(source, kind).map((site) => site.replace(/^\S+ \S+ /, ''))

describe('a coroutine function is a place', () => {
  test('named after itself, its class, or what it is assigned to', () => {
    const source = `import 'asyncio'
async function declared() {}
const assigned = async () => {}, expression = async function own() {}
class Box { async method() {} static async still() {} async #hidden() {} async *gen() {} async [Symbol.iterator]() {} }
const Named = class { async method() {} }
const object = { async method() {}, arrow: async () => {} }
register(async () => {})
export default async () => {}`
    expect(names(source, 'coroutine')).toEqual([
      'declared',
      'assigned',
      'own',
      'Box.method',
      'Box.still',
      'Box.#hidden',
      'Box.gen',
      'Box.[computed]',
      'Named.method',
      'method',
      'arrow',
      '<anonymous>',
      'default',
    ])
  })

  test('from its first to its last character, in both models', () => {
    for (const start of [`import 'asyncio'`, '']) {
      expect(sites(`${start}\nconst f = async (x: number) => {\n  return x\n}`, 'coroutine').at(-1)).toBe(
        'coroutine 2:10-4:1 f',
      )
    }
  })

  test('the top level of the JavaScript model is one too', () => {
    expect(names('f()', 'coroutine')).toEqual(['<module>'])
  })
})

describe('an await is a place', () => {
  test('named by what it waits for', () => {
    expect(sites(`import 'asyncio'\nconst x = await   sleep( 1,\n  2 )`, 'await')).toEqual([
      'await 2:10-3:5 sleep( 1, 2 )',
    ])
  })

  test('in for await, in yield and in await using as well', () => {
    const source = `import 'asyncio'
async function* g() { for await (const x of source) yield x; yield* other; await using y = opened() }`
    expect(names(source, 'await')).toEqual(['source', 'x', 'other', 'await using y = opened()'])
  })

  test('with at most 60 characters, none of them cut in half', () => {
    const [name] = names(`import 'asyncio'\nawait f('${'😀'.repeat(40)}')`, 'await')
    expect(name?.length).toBeLessThanOrEqual(60)
    expect(name).toMatch(/^f\('(😀)+…$/u)
  })

  test('where asyncio.run waits without the word', () => {
    expect(
      names(`import * as asyncio from 'asyncio'\nasyncio.run(main()); await asyncio.run(main())`, 'await'),
    ).toEqual(['asyncio.run(main())', 'asyncio.run(main())'])
  })
})

describe('a call is a place', () => {
  test('named by what is called', () => {
    const source = `f(); o.m(1); new K; o?.p?.(); import('node:fs'); (await g)()`
    expect(names(source, 'call')).toEqual(['f', 'o.m', 'K', 'o?.p', 'import', '(await g)'])
  })

  test('but not where plain data is computed', () => {
    expect(
      names(
        'Math.max(1); JSON.stringify({}); new Map(); Object.keys({}); Array.from([]); parseInt("1"); String(1)',
        'call',
      ),
    ).toEqual([])
  })

  test('unless the name is the own one of the snippet', () => {
    expect(names('function f(Math) { Math.max(1) } const Number = f; Number(1)', 'call')).toEqual([
      'Math.max',
      'Number',
    ])
  })

  test('in a chain over lines it stands at its own line', () => {
    expect(sites('a\n  .b()\n  .c(1)\n  .d.e()', 'call')).toEqual([
      'call 2:3-2:6 a .b',
      'call 3:3-3:7 a .b() .c',
      'call 4:5-4:8 a .b() .c(1) .d.e',
    ])
  })
})

describe('while a snippet runs', () => {
  test.each([
    ['coroutine', `import 'asyncio'; `],
    ['JavaScript', ''],
  ])('each console line has the place of its own call, in the %s model', async (_, start) => {
    const { recording, program } = await runSnippet(`${start}const f = () => 'f'
console.log(
  f(), f(
  ))
const { log } = console
;[1].forEach((x) =>
  log(x))
console
  .log('chain')
async function g() { return console.log(await f(), f()) }
await g()
console.log()`)
    const lines = recording.events
      .filter(({ kind }) => kind === EventKind.Console)
      .map(({ site, b }) => `${siteOf(program.sites, site as SiteId)?.line} ${recording.textOf(b)}`)
    expect(lines).toEqual(['2 f f', '7 1', '9 chain', '10 f f', '12 '])
  })
})
