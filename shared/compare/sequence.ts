import { countWhere } from '../replay/search'

/** Beyond this many comparisons (two thousand items each) only what is alike at both ends is found. */
const MOST_COMPARISONS = 4_000_000

type IsSame<T> = (a: T, b: T) => boolean

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

/** Indices of the longest common subsequence, ascending: what two lists have in common, in the same order. */
export function longestCommon<T>(a: readonly T[], b: readonly T[], isSame: IsSame<T>): [number, number][] {
  let start = 0
  while (start < a.length && start < b.length && isSame(a[start]!, b[start]!)) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && isSame(a[endA - 1]!, b[endB - 1]!)) {
    endA--
    endB--
  }
  const head = Array.from({ length: start }, (_, i): [number, number] => [i, i])
  const tail = Array.from({ length: a.length - endA }, (_, i): [number, number] => [endA + i, endB + i])
  const middle = commonWithin(a.slice(start, endA), b.slice(start, endB), isSame)
  return [...head, ...middle.map(([i, j]): [number, number] => [i + start, j + start]), ...tail]
}

function commonWithin<T>(a: readonly T[], b: readonly T[], isSame: IsSame<T>): [number, number][] {
  if (a.length * b.length > MOST_COMPARISONS) return []
  const width = b.length + 1
  // longest[i * width + j]: of what follows from i in a and j in b.
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = isSame(a[i]!, b[j]!)
        ? longest[(i + 1) * width + j + 1]! + 1
        : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const common: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (isSame(a[i]!, b[j]!)) common.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return common
}
