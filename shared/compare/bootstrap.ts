import { normalTail, studentLimit } from './normal'
import { quantileOf } from './order'
import { seededRandom } from './random'

/** 95% confidence, both ends included. */
export interface Interval {
  readonly low: number
  readonly high: number
}

const TAIL = 0.025

/**
 * Resamples of few values vary less than the values' source does, so the plain percentile interval of
 * a median is too short (91% at ten runs). The tails of Student's t make up for it (Hesterberg 2015,
 * "What teachers should know about the bootstrap", the expanded percentile interval).
 */
const expandedTail = (n: number): number => normalTail(Math.sqrt(n / (n - 1)) * studentLimit(n - 1))

export interface ResampleOptions {
  readonly resamples: number
  readonly seed: number
}

/**
 * Of fewer values there is no interval: even the lowest and the highest of four hold the median between
 * them only 87.5% of the time.
 */
const FEWEST = 5

/** The bootstrap interval of a median; null of fewer than five values. */
export function medianInterval(values: readonly number[], { resamples, seed }: ResampleOptions): Interval | null {
  if (values.length < FEWEST) return null
  const random = seededRandom(seed)
  const sample = new Resampler(values)
  const medians = new Float64Array(resamples)
  for (let i = 0; i < resamples; i++) {
    for (let k = 0; k < values.length; k++) sample.draw(Math.floor(random() * values.length))
    medians[i] = sample.takeMedian()
  }
  return middleOf(medians, expandedTail(values.length))
}

export interface DifferenceIntervals {
  readonly absolute: Interval
  /** As shares of the baseline's median. */
  readonly relative: Interval
}

/**
 * The same for the difference of two medians, `values` less `baseline`. Where `paired`, value i of
 * both was measured in the same round, and rounds are drawn whole: what a round did to both cancels.
 * Here the plain percentiles hold (94 to 96% from five runs each).
 */
export function differenceIntervals(
  baseline: readonly number[],
  values: readonly number[],
  paired: boolean,
  { resamples, seed }: ResampleOptions,
): DifferenceIntervals | null {
  if (Math.min(baseline.length, values.length) < FEWEST) return null
  const random = seededRandom(seed)
  const first = new Resampler(baseline)
  const second = new Resampler(values)
  const absolute = new Float64Array(resamples)
  const relative = new Float64Array(resamples)
  for (let i = 0; i < resamples; i++) {
    for (let k = 0; k < baseline.length; k++) {
      const drawn = Math.floor(random() * baseline.length)
      first.draw(drawn)
      if (paired) second.draw(drawn)
    }
    if (!paired) for (let k = 0; k < values.length; k++) second.draw(Math.floor(random() * values.length))
    const base = first.takeMedian()
    absolute[i] = second.takeMedian() - base
    relative[i] = absolute[i]! / base
  }
  return { absolute: middleOf(absolute, TAIL), relative: middleOf(relative, TAIL) }
}

function middleOf(statistics: Float64Array, tail: number): Interval {
  statistics.sort()
  return { low: quantileOf(statistics, tail), high: quantileOf(statistics, 1 - tail) }
}

/** Counts what is drawn by its rank, so that a median takes one walk and no sorting. */
class Resampler {
  readonly #ascending: readonly number[]
  /** By index of the value: where it stands among the ascending ones. */
  readonly #rank: Int32Array
  readonly #drawn: Int32Array

  constructor(values: readonly number[]) {
    const order = values.map((_, i) => i).sort((i, k) => values[i]! - values[k]!)
    this.#ascending = order.map((i) => values[i]!)
    this.#rank = new Int32Array(values.length)
    order.forEach((i, rank) => (this.#rank[i] = rank))
    this.#drawn = new Int32Array(values.length)
  }

  draw(i: number): void {
    this.#drawn[this.#rank[i]!]!++
  }

  /** The median of as many draws as there are values; forgets them. */
  takeMedian(): number {
    const count = this.#ascending.length
    const upper = count >> 1
    const lower = (count - 1) >> 1
    let passed = 0
    let low = NaN
    let high = NaN
    for (let rank = 0; rank < count; rank++) {
      const before = passed
      passed += this.#drawn[rank]!
      if (before <= lower && lower < passed) low = this.#ascending[rank]!
      if (before <= upper && upper < passed) high = this.#ascending[rank]!
      this.#drawn[rank] = 0
    }
    return (low + high) / 2
  }
}
