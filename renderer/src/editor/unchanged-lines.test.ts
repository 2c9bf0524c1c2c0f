import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unchangedLines } from './unchanged-lines'

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
