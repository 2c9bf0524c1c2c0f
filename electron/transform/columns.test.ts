import { describe, expect, test } from 'vitest'
import { originalColumn } from '.'
import { lower } from './testing/outcome'

const SOURCE = `
type T1 = number; const alpha: number = 1, beta = async (gamma: T1) => { await delta(gamma, epsilon); return this }
async function zeta<T2>(eta: T2, theta = iota()): Promise<void> { for await (const { kappa } of lambda(mu)) await (nu as any).xi(kappa!) }
class Omicron { private readonly pi: number = 1; constructor(public rho = 2) { sigma.tau() } async upsilon() { using phi = chi; yield1(await psi.omega()) } }
enum Color { Red = first.second, Green } namespace Space { export const third = fourth + Color.Red; fifth(third) }
if (alpha) await asyncio.run(sixth(seventh))
const eighth = <any>ninth, tenth = eleventh?.twelfth?.(...thirteenth)
`

/** Words that the lowered text has as often as the source: each is where the user wrote it. */
function words(text: string): Map<string, { line: number; column: number }[]> {
  const places = new Map<string, { line: number; column: number }[]>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    for (const { 0: word, index: column } of line.matchAll(/(?<![\w$])[a-z]\w*/gi)) {
      places.set(word, [...(places.get(word) ?? []), { line: index + 1, column }])
    }
  }
  return places
}

describe('a place in the lowered text leads to the place in the source', () => {
  test.each([
    ['coroutine model', `import * as asyncio from 'asyncio'; `, '\n'],
    ['JavaScript model', '', '\n'],
    ['lines that end in CR LF', '', '\r\n'],
  ])('of every word that the user wrote: %s', (_, start, newline) => {
    const source = (start + SOURCE).replaceAll('\n', newline)
    const { code, columns } = lower(source)
    const written = words(source)
    let checked = 0
    for (const [word, places] of words(code)) {
      const originals = written.get(word)
      if (originals?.length !== places.length || word === 'asyncio') continue
      const mapped = places.map(({ line, column }) => ({ line, column: originalColumn(columns, line, column) }))
      expect({ word, places: mapped }).toEqual({ word, places: originals })
      checked++
    }
    expect(checked).toBeGreaterThan(30)
  })

  test('also in the middle of what was kept', () => {
    const { code, columns } = lower('let x: number = somewhere.inside')
    const column = code.indexOf('where.inside')
    expect(originalColumn(columns, 1, column)).toBe('let x: number = some'.length)
  })

  test('what was inserted belongs to the text before it, the wrapper to the start', () => {
    const { code, columns } = lower(`import 'asyncio'\nconst value = f()`)
    const line = code.split('\n')[1] ?? ''
    expect(originalColumn(columns, 2, line.indexOf('__call') + 3)).toBe('const value = f('.length)
    expect(originalColumn(columns, 1, 5)).toBe(0)
  })

  test('beyond the last line nothing is known', () => {
    expect(originalColumn(lower('f()').columns, 99, 4)).toBe(4)
  })
})
