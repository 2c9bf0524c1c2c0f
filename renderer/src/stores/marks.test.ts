import { expect, test } from 'vitest'
import { addMark, keptOf, marksOf } from './marks'

const range = (startNs: number) => ({ startNs, endNs: startNs + 1 })
const mark = (startNs: number, isKept: boolean, label = '') => ({ ...range(startNs), isKept, label })

test('a passing mark lasts until the next one, a kept one stays, and the same mark again takes it away', () => {
  const first = addMark([], range(5), false)
  const both = addMark(addMark(first, range(1), true), range(9), false)
  expect(both).toEqual([mark(1, true), mark(9, false)])
  expect(addMark(both, range(1), true)).toEqual([mark(9, false)])
})

test('only kept marks stay with the run, on whole nanoseconds of it and under their names', () => {
  const marks = [{ startNs: -0.4, endNs: 2.5, isKept: true, label: 'warm-up' }, mark(7, false)]
  expect(keptOf(marks)).toEqual([{ startNs: 0, endNs: 3, label: 'warm-up' }])
  expect(marksOf(keptOf(marks))).toEqual([{ startNs: 0, endNs: 3, label: 'warm-up', isKept: true }])
})
