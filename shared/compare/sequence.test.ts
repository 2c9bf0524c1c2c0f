import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outOfOrder } from './sequence'

const ascending = (a: number, b: number): number => a - b

test('Without what is out of order the rest is in order, and no fewer would do', () => {
  const fewest = (items: readonly number[]): number => {
    const longest = items.map(() => 1)
    items.forEach((item, i) => {
      for (let k = 0; k < i; k++) if (items[k]! <= item) longest[i] = Math.max(longest[i]!, longest[k]! + 1)
    })
    return items.length - Math.max(0, ...longest)
  }
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 14 }), (items) => {
      const placed = items.map((item) => ({ item }))
      const moved = new Set(outOfOrder(placed, (a, b) => a.item - b.item))
      const rest = placed.filter((one) => !moved.has(one)).map(({ item }) => item)
      expect(rest).toEqual([...rest].sort(ascending))
      expect(moved.size).toBe(fewest(items))
    }),
  )
})

test('Items that are equal are in order', () => {
  expect(outOfOrder([1, 1, 2, 2], ascending)).toEqual([])
  expect(outOfOrder([2, 1, 3], ascending)).toHaveLength(1)
  expect(outOfOrder([], ascending)).toEqual([])
})
