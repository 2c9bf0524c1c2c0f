import { expect, test } from 'vitest'
import { foldScript } from '../testing/script'

test('Spans and awaited coroutines nest', () => {
  const { spans, calls } = foldScript(`
    0  main created
    0  main begins-span 1 : outer
    1  main begins-span 2 : inner
    2  main ends-span 2
    3  main enters at=6 await=4 depth=2
    4  main enters at=7 await=5 depth=3
    5  main exits depth=3
    6  main ends-span 1
    7  main begins-span 3 : later
  `)
  expect(Array.from(spans.columns.depth.subarray(0, 3))).toEqual([0, 1, 0])
  expect(Array.from(spans.columns.endNs.subarray(0, 3))).toEqual([6, 2, Infinity])
  expect(Array.from(calls.columns.endNs.subarray(0, 2))).toEqual([Infinity, 5])
  expect(Array.from(calls.columns.parent.subarray(0, 2))).toEqual([-1, 0])
})

test('A span knows how deep it stands also where the outer one ended first', () => {
  const { spans, anomalies } = foldScript(`
    0  main created
    0  main begins-span 1 : outer
    1  main begins-span 2 : inner
    2  main ends-span 1
    3  main begins-span 3 : in inner
    4  main ends-span 3
    5  main ends-span 2
    6  main begins-span 4 : alone
  `)
  expect(Array.from(spans.columns.depth.subarray(0, 4))).toEqual([0, 1, 2, 0])
  expect(anomalies).toBe(0)
})
