import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Site, SiteKind, SiteTable } from '../sites'
import { mapSites, NO_SITE_THERE } from './site-map'

/** `call f` a line. */
function sites(text: string): SiteTable {
  return text
    .trim()
    .split('\n')
    .flatMap((line, i): Site[] => {
      const [kind, name] = line.trim().split(/\s+/)
      if (kind === '' || name === undefined) return []
      return [{ kind: kind as SiteKind, name, line: i + 1, column: 2, endLine: i + 1, endColumn: 9 }]
    })
}

const SOURCE = `
  coroutine main
  call createTask
  call createTask
  await gather
  coroutine work
  await sleep(1)`

const mapped = (first: string, second: string): number[] => {
  const map = mapSites(sites(first), sites(second))
  return sites(first).map((_, i) => map(i + 1))
}

describe('The places of a source', () => {
  test('are themselves where it is the same', () => {
    expect(mapped(SOURCE, SOURCE)).toEqual([1, 2, 3, 4, 5, 6])
    expect(mapSites(sites(SOURCE), sites(SOURCE))(0)).toBe(0)
  })

  test('are found again where lines were put in, taken out or moved down', () => {
    expect(mapped(SOURCE, `\n\n${SOURCE.replace('await gather', 'call print\n await gather')}`)).toEqual([
      1, 2, 3, 5, 6, 7,
    ])
    expect(mapped(SOURCE, SOURCE.replace('await gather', ''))).toEqual([1, 2, 3, NO_SITE_THERE, 4, 5])
  })

  test('go by what stands in their place where their text was changed', () => {
    expect(mapped(SOURCE, SOURCE.replace('sleep(1)', 'sleep(2)'))).toEqual([1, 2, 3, 4, 5, 6])
    expect(mapped(SOURCE, SOURCE.replace('await gather', 'await wait'))).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('have no other where nothing like them is left', () => {
    expect(mapped(SOURCE, 'statement x')).toEqual(Array(6).fill(NO_SITE_THERE))
    expect(mapSites(sites('call f'), [])(1)).toBe(NO_SITE_THERE)
    expect(mapSites([], sites('call f'))(1)).toBe(NO_SITE_THERE)
  })

  test('never meet in one', () => {
    const tables = fc.array(fc.constantFrom('call f', 'call g', 'await f', 'coroutine h'), { maxLength: 12 })
    fc.assert(
      fc.property(tables, tables, (first, second) => {
        const found = mapped(first.join('\n'), second.join('\n')).filter((site) => site !== NO_SITE_THERE)
        expect(new Set(found).size).toBe(found.length)
        expect(found).toEqual([...found].sort((a, b) => a - b))
      }),
    )
  })
})
