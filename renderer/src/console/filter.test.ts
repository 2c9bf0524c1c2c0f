import { beforeAll, describe, expect, test } from 'vitest'
import { RunBuilder } from '@shared/timeline/build'
import { script, toBatches } from '@shared/timeline/testing/script'
import { type ConsoleFilter, linkedParts, loadPatterns, NO_FILTER, searchOf, styledParts } from './filter'
import { FilteredRows } from './filtered-rows'
import { ConsoleRows } from './rows'

const searchFor = (text: string, matchCase = false) => {
  const result = searchOf({ text, matchCase })
  if (result.problem !== undefined || result.search === null) throw new Error(result.problem?.en ?? 'none')
  return result.search
}

test('what is found is marked across changes of style', () => {
  const styles = [
    { from: 2, to: 4, style: 'red' },
    { from: 4, to: 6, style: 'blue' },
  ]
  expect(styledParts(linkedParts('abcdefgh', searchFor('def')), styles)).toEqual([
    { text: 'ab', isMatch: false },
    { text: 'c', isMatch: false, style: 'red' },
    { text: 'd', isMatch: true, style: 'red' },
    { text: 'ef', isMatch: true, style: 'blue' },
    { text: 'gh', isMatch: false },
  ])
})

describe('the text of a filter', () => {
  beforeAll(loadPatterns)

  test('means itself, whatever signs are in it, in any case unless case counts', () => {
    expect(searchFor('a.b(').test('say A.B( now')).toBe(true)
    expect(searchFor('a.b(').test('axb(')).toBe(false)
    expect(searchFor('Hello', true).test('hello')).toBe(false)
    expect(searchFor('Hello', true).test('Hello')).toBe(true)
  })

  test('between slashes is a regular expression, and a bad one is a problem in words', () => {
    expect(searchFor('/^worker \\d+$/').test('Worker 12')).toBe(true)
    expect(searchFor('/^worker/', true).test('Worker 12')).toBe(false)
    expect(searchFor('/').test('a/b')).toBe(true)
    expect(searchOf({ text: '/(/', matchCase: false }).problem?.en).toContain('`(` is never closed')
    expect(searchOf({ text: '/a(?=b)/', matchCase: false }).problem?.en).toContain('not supported')
    expect(searchOf({ text: '', matchCase: false })).toEqual({ search: null })
  })

  test('is a regular expression that never takes longer than the line is long', () => {
    // Another engine would try 2 to the power of the line's length ways.
    const line = `${'a'.repeat(10_000)}!`
    for (const text of ['/(a+)+$/', '/^(a|aa)*$/', '/.*.*.*.*=/']) {
      expect(searchFor(text).test(line)).toBe(false)
      expect(linkedParts(line, searchFor(text))).toEqual([{ text: line, isMatch: false }])
    }
  })

  test('marks each of its places, and no empty one', () => {
    const marked = (text: string, wanted: string) =>
      linkedParts(text, searchFor(wanted))
        .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
        .join('')
    expect(marked('Banana', 'an')).toBe('B[an][an]a')
    expect(marked('Banana', '/x*/')).toBe('Banana')
    expect(marked('', 'x')).toBe('')
    expect(linkedParts('as it is', null)).toEqual([{ text: 'as it is', isMatch: false }])
  })

  test('leaves the places in the snippet whole, so that they can lead there', () => {
    expect(linkedParts('at f (snippet.ts:3:9)', searchFor('at'))).toEqual([
      { text: 'at', isMatch: true },
      { text: ' f (', isMatch: false },
      { text: 'snippet.ts:3:9', isMatch: false, place: { line: 3, column: 8 } },
      { text: ')', isMatch: false },
    ])
  })
})

describe('a filtered console', () => {
  const builder = new RunBuilder()
  const rows = new ConsoleRows(builder.model, [])
  const [first, second] = toBatches(
    script(`
      0  anna created
      0  ben  created
      0  anna logs : starts with 1
      0  ben  logs level=error : fails with 2
      0  -    logs : says 3
      1s ben  logs : ends with 4
      1s anna logs level=debug : ends with 5
    `),
    [5],
  )
  builder.push(first!)
  rows.update()
  const filtered = (filter: Partial<ConsoleFilter>) => {
    const wanted = { ...NO_FILTER, ...filter }
    const found = new FilteredRows(rows, builder.model, wanted, searchOf(wanted).search)
    found.look(1000)
    return found
  }
  const texts = (found: FilteredRows) =>
    Array.from({ length: found.length }, (_, i) => rows.textAt(found.rowAt(i)).slice(-1)).join('')

  test('finds what comes later too, and knows what stood before a row', () => {
    const found = filtered({ text: 'WITH' })
    expect(texts(found)).toBe('12')
    builder.push(second!)
    rows.update()
    expect(found.isDone).toBe(false)
    found.look(1000)
    expect([texts(found), found.isDone]).toEqual(['1245', true])
    expect([0, 1, 2, 4, 9].map((row) => found.before(row))).toEqual([0, 1, 2, 3, 4])
  })

  test('leaves out levels, and other tasks than those that are wanted', () => {
    expect(texts(filtered({ hidden: new Set(['error', 'debug']) }))).toBe('134')
    expect(texts(filtered({ tasks: new Set(['ben', '']) }))).toBe('234')
    expect(texts(filtered({ onlyTask: 1 }))).toBe('15')
    expect(texts(filtered({ onlyTask: 1, text: 'ends', hidden: new Set(['log']) }))).toBe('5')
  })
})

test.each([
  ...['(', ')', '[', '[b-a]', '*a', 'a**', 'a{3,1}', 'a{5000}', '\\', 'a(?=b)', '(?<=a)b'],
  ...['(?<n>a)(?<n>b)', '[[:nothing:]]', '\\p{Nothing}', `${'('.repeat(2000)}a${')'.repeat(2000)}`],
])('/%s/ is refused in words of both languages', (source) => {
  const { problem } = searchOf({ text: `/${source}/`, matchCase: false })
  expect(problem?.en).toMatch(/: [^]+\.$/)
  expect(problem?.en).not.toContain('the engine says')
  expect(problem?.fr.replace(/`[^`]*`/g, '')).not.toMatch(/en anglais|[^\u00a0\u202f][:;?!]/)
})
