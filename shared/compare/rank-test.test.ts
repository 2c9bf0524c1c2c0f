import { describe, expect, test } from 'vitest'
import { seededRandom } from './random'
import { rankTest, smallestP } from './rank-test'

describe('The rank test', () => {
  test('counts the assignments that are as extreme, as published tables do', () => {
    // Complete separation of 5 and 5: 2 of 252 assignments.
    expect(rankTest([{ first: [1, 2, 3, 4, 5], second: [6, 7, 8, 9, 10] }])).toBeCloseTo(2 / 252, 12)
    // U = 3 and U = 2 of 5 and 5 (Mann and Whitney 1947).
    expect(rankTest([{ first: [1, 2, 3, 4, 8], second: [5, 6, 7, 9, 10] }])).toBeCloseTo(0.0556, 4)
    expect(rankTest([{ first: [1, 2, 3, 4, 7], second: [5, 6, 8, 9, 10] }])).toBeCloseTo(0.0317, 4)
  })

  test('is the same from either side', () => {
    const first = [3, 1, 4, 1.5, 9]
    const second = [2, 6, 5, 3.5]
    expect(rankTest([{ first, second }])).toBeCloseTo(rankTest([{ first: second, second: first }]), 12)
  })

  test('finds nothing in samples of equal values', () => {
    expect(rankTest([{ first: [7, 7, 7, 7, 7], second: [7, 7, 7, 7, 7] }])).toBe(1)
    expect(rankTest([])).toBe(1)
  })

  test('ranks within blocks, so that what both shared cannot hide a difference', () => {
    const blocks = [0, 100, 200, 300].map((base) => ({
      first: [1, 2, 3, 4, 5].map((x) => base + x),
      second: [6, 7, 8, 9, 10].map((x) => base + x),
    }))
    const pooled = [{ first: blocks.flatMap((b) => b.first), second: blocks.flatMap((b) => b.second) }]
    expect(rankTest(blocks)).toBeLessThan(1e-6)
    expect(rankTest(pooled)).toBeGreaterThan(0.1)
  })

  test.each([
    ['counted', 12],
    ['approximated', 40],
  ])('is wrong as often as its p-value says, %s with %i runs each', (_, n) => {
    const random = seededRandom(n)
    const draw = () => Array.from({ length: n }, random)
    const ps = Array.from({ length: 1000 }, () => rankTest([{ first: draw(), second: draw() }]))
    const share = (limit: number) => ps.filter((p) => p < limit).length / ps.length
    expect(share(0.05)).toBeGreaterThan(0.03)
    expect(share(0.05)).toBeLessThan(0.07)
    expect(share(0.01)).toBeLessThan(0.02)
    expect(share(0.5)).toBeCloseTo(0.5, 1)
  })

  test('can show nothing below a smallest p-value', () => {
    expect(smallestP([{ first: 5, second: 5 }])).toBeCloseTo(2 / 252, 12)
    expect(smallestP([{ first: 1, second: 1 }])).toBe(1)
    expect(
      smallestP([
        { first: 2, second: 2 },
        { first: 2, second: 2 },
      ]),
    ).toBeCloseTo(2 / 36, 12)
  })
})
