import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeNow, unchangedLines } from './unchanged-lines'

const kept = (ran: string, now: string): number[] => [...unchangedLines(ran, now)].slice(1)

describe('a line of an edited source', () => {
  test('is the one that ran as long as its text is the same', () => {
    expect(kept('a\nb\nc', 'a\nb\nc')).toEqual([1, 2, 3])
    expect(kept('a\nb\nc', 'a\nB\nc')).toEqual([1, 0, 3])
  })

  test('moves with the lines that are put in or taken out before it', () => {
    expect(kept('a\nb\nc', 'x\na\ny\nb\nc')).toEqual([0, 1, 0, 2, 3])
    expect(kept('a\nb\nc', 'c')).toEqual([3])
  })

  test('does not mind how lines end', () => {
    expect(kept('a\r\nb  \r\n', 'a\nb\n')).toEqual([1, 2, 3])
  })

  test('is never said to be a line that ran with another text', () => {
    const sources = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    fc.assert(
      fc.property(sources, sources, (ran, now) => {
        const lines = kept(ran.join('\n'), now.join('\n'))
        lines.forEach((line, i) => {
          if (line > 0) expect(ran[line - 1] ?? '').toBe(now[i] ?? '')
        })
        const told = lines.filter((line) => line > 0)
        expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('a stretch of the source that ran', () => {
  const now = (endLine: number, source: string) =>
    placeNow({ line: 2, column: 4, endLine, endColumn: 9 }, unchangedLines('a\nb\nc', source))

  test('stands where its lines are now', () => {
    expect(now(2, 'a\nb\nc')).toEqual({ line: 2, column: 4, endLine: 2, endColumn: 9 })
    expect(now(3, 'x\ny\na\nb\nc')).toEqual({ line: 4, column: 4, endLine: 5, endColumn: 9 })
    expect(now(3, 'b\nnew\nc')).toEqual({ line: 1, column: 4, endLine: 3, endColumn: 9 })
  })

  test('is where it begins once its end is gone', () => {
    expect(now(3, 'new\na\nb')).toEqual({ line: 3, column: 4, endLine: 3, endColumn: 4 })
  })

  test('is nowhere once the line that it begins in is gone', () => {
    expect(now(3, 'a\nB\nc')).toBeUndefined()
  })
})
