import { countWhere } from '../replay/search'

/**
 * The fewest items that must be taken out so that the rest stand in order: all but one longest
 * ascending subsequence (patience sorting). Equal items are in order.
 */
export function outOfOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): T[] {
  // tops[k]: index of the smallest item that ends an ascending run of k + 1.
  const tops: number[] = []
  const before = new Int32Array(items.length)
  items.forEach((item, i) => {
    const rest = countWhere(tops.length, (k) => compare(items[tops[k]!]!, item) <= 0)
    before[i] = tops[rest - 1] ?? -1
    tops[rest] = i
  })
  const isInOrder = new Uint8Array(items.length)
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i]!) isInOrder[i] = 1
  return items.filter((_, i) => isInOrder[i] === 0)
}
