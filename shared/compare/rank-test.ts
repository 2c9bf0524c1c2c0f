import { normalTail } from './normal'

/**
 * Whether two samples differ by more than chance: Mann and Whitney's rank sum test, in blocks (van
 * Elteren). Runs are interleaved, A B A B, and machines drift; so runs are ranked among those that
 * were made about the same time. Within a block that the two shared, identical code gives every
 * assignment of the runs to the two the same chance: the p-value counts them, and needs no belief
 * about the noise. Ties take the mean of their ranks, and are counted as they are.
 */

/** What was measured about the same time. */
export interface Block {
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** Beyond this the exact count takes long, and its normal approximation is exact enough: total of the squared block sizes. */
const LARGEST_EXACT = 5_000

/**
 * The two-sided p-value: how often chance alone makes the rank sums differ as much as here. 1 where
 * there is nothing to compare.
 */
export function rankTest(blocks: readonly Block[]): number {
  const ranked = blocks.filter(({ first, second }) => first.length > 0 && second.length > 0).map(rankBlock)
  const size = ranked.reduce((sum, { ranks }) => sum + ranks.length ** 2, 0)
  return size <= LARGEST_EXACT ? exact(ranked) : approximate(ranked)
}

/** The smallest p-value that blocks of these sizes can give: below it nothing can be shown, however large the difference. */
export function smallestP(sizes: readonly { readonly first: number; readonly second: number }[]): number {
  const ways = sizes.reduce((product, { first, second }) => product * choose(first + second, first), 1)
  return Math.min(1, 2 / ways)
}

interface RankedBlock {
  /** Twice the rank of each value, of both samples; whole numbers, ties included. */
  readonly ranks: readonly number[]
  /** How many of them are of the first sample, and the sum of theirs. */
  readonly count: number
  readonly sum: number
}

function rankBlock({ first, second }: Block): RankedBlock {
  const values = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ]
  values.sort((a, b) => a.value - b.value)
  const ranks: number[] = []
  let sum = 0
  for (let start = 0; start < values.length;) {
    let end = start + 1
    while (end < values.length && values[end]!.value === values[start]!.value) end++
    for (let i = start; i < end; i++) {
      ranks.push(start + end + 1)
      if (values[i]!.isFirst) sum += start + end + 1
    }
    start = end
  }
  return { ranks, count: first.length, sum }
}

/** The sum that chance gives on average. */
const meanSum = ({ ranks, count }: RankedBlock): number => count * (ranks.length + 1)

const deviationOf = (blocks: readonly RankedBlock[]): number =>
  Math.abs(blocks.reduce((total, block) => total + block.sum - meanSum(block), 0))

function exact(blocks: readonly RankedBlock[]): number {
  const deviation = deviationOf(blocks)
  const mean = blocks.reduce((total, block) => total + meanSum(block), 0)
  let chances = Float64Array.of(1)
  for (const block of blocks) chances = convolve(chances, chancesOfSums(block))
  let p = 0
  for (let sum = 0; sum < chances.length; sum++) if (Math.abs(sum - mean) >= deviation) p += chances[sum]!
  return Math.min(1, p)
}

/** By sum of ranks: the chance that `count` of the ranks, drawn at random, have it. */
function chancesOfSums({ ranks, count }: RankedBlock): Float64Array<ArrayBuffer> {
  const largest = ranks.slice(-count).reduce((sum, rank) => sum + rank, 0)
  // ways[k][s]: in how many ways k of the ranks so far have the sum s.
  const ways = Array.from({ length: count + 1 }, () => new Float64Array(largest + 1))
  ways[0]![0] = 1
  ranks.forEach((rank, i) => {
    for (let k = Math.min(i + 1, count); k >= 1; k--) {
      const with_ = ways[k]!
      const without = ways[k - 1]!
      for (let sum = largest; sum >= rank; sum--) with_[sum]! += without[sum - rank]!
    }
  })
  const all = choose(ranks.length, count)
  return ways[count]!.map((number) => number / all)
}

function convolve(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const both = new Float64Array(a.length + b.length - 1)
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0) continue
    for (let j = 0; j < b.length; j++) both[i + j]! += a[i]! * b[j]!
  }
  return both
}

function approximate(blocks: readonly RankedBlock[]): number {
  const variance = blocks.reduce((total, { ranks, count }) => {
    const n = ranks.length
    const mean = n + 1
    const squares = ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0)
    return total + (count * (n - count) * squares) / (n * (n - 1))
  }, 0)
  // Half a rank towards the mean, because sums are whole and the normal curve is not.
  const z = variance === 0 ? 0 : Math.max(deviationOf(blocks) - 1, 0) / Math.sqrt(variance)
  return Math.min(1, 2 * normalTail(z))
}

function choose(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways
}
