import { countWhere } from '@shared/replay/search'
import type { TimeRange } from './types'

/** Room that a folded stretch takes, in CSS pixels; less where there are many and one looks from afar. */
const FOLD_PX = 52
/** All folds together take at most so much of what else is shown. */
const MOST_SHARE = 2 / 3

/**
 * Stretches of a run that a view shows in little room. Shown time goes on as the run's own does, but
 * passes each of these stretches in a fold's length, evenly. Both ascend, so that each instant of the
 * run has its place and each place its instant, inside of a fold too.
 *
 * A fold takes the same room however near one looks; therefore its length in shown time, and with it
 * all shown time, belongs to one scale.
 */
export class Folds {
  /** Ascending and apart. */
  readonly stretches: readonly TimeRange[]
  readonly #starts: Float64Array
  readonly #ends: Float64Array
  /** How much time lies in the folds before each. */
  readonly #before: Float64Array
  readonly #longestNs: number
  /** How many folds began by the time that was asked for last: the next one is mostly near. */
  #near = 0

  constructor(stretches: readonly TimeRange[], durationNs: number) {
    this.stretches = stretches
    this.#starts = Float64Array.from(stretches, ({ startNs }) => startNs)
    this.#ends = Float64Array.from(stretches, ({ endNs }) => endNs)
    this.#before = new Float64Array(stretches.length)
    let shortest = Infinity
    let sum = 0
    stretches.forEach(({ startNs, endNs }, i) => {
      this.#before[i] = sum
      sum += endNs - startNs
      shortest = Math.min(shortest, endNs - startNs)
    })
    this.#longestNs = Math.max(Math.min(((durationNs - sum) * MOST_SHARE) / stretches.length, shortest), 1)
  }

  /** What a fold takes of the shown time; never more than its stretch lasted. */
  foldNs(nsPerPx: number): number {
    return Math.min(FOLD_PX * nsPerPx, this.#longestNs)
  }

  toShown(ns: number, nsPerPx: number): number {
    return this.#starts.length === 0 ? ns : this.#shownAt(ns, this.foldNs(nsPerPx))
  }

  toRun(shownNs: number, nsPerPx: number): number {
    if (this.#starts.length === 0) return shownNs
    const foldNs = this.foldNs(nsPerPx)
    const begun = this.#countBegun((fold) => this.#starts[fold]! - this.#before[fold]! + fold * foldNs <= shownNs)
    if (begun === 0) return shownNs
    const fold = begun - 1
    const start = this.#starts[fold]!
    const length = this.#ends[fold]! - start
    const into = shownNs - (start - this.#before[fold]! + fold * foldNs)
    return into < foldNs ? start + (into / foldNs) * length : start + length + into - foldNs
  }

  /** The scale at which a stretch of the run is this wide, in ns per pixel. */
  scaleFor(startNs: number, endNs: number, width: number): number {
    if (this.#starts.length === 0) return (endNs - startNs) / width
    const lengthAt = (foldNs: number): number => this.#shownAt(endNs, foldNs) - this.#shownAt(startNs, foldNs)
    const open = lengthAt(0)
    const longest = lengthAt(this.#longestNs)
    const folds = (longest - open) / this.#longestNs
    const room = width - folds * FOLD_PX
    return room > 0 && (open / room) * FOLD_PX <= this.#longestNs ? open / room : longest / width
  }

  /** The folds between two instants, from the first up to but without `end`. */
  between(startNs: number, endNs: number): { readonly first: number; readonly end: number } {
    return {
      first: countWhere(this.#ends.length, (fold) => this.#ends[fold]! <= startNs),
      end: countWhere(this.#starts.length, (fold) => this.#starts[fold]! < endNs),
    }
  }

  #shownAt(ns: number, foldNs: number): number {
    const begun = this.#countBegun((fold) => this.#starts[fold]! <= ns)
    if (begun === 0) return ns
    const fold = begun - 1
    const start = this.#starts[fold]!
    const end = this.#ends[fold]!
    const shown = start - this.#before[fold]! + fold * foldNs
    return ns < end ? shown + ((ns - start) / (end - start)) * foldNs : shown + foldNs + ns - end
  }

  #countBegun(hasBegun: (fold: number) => boolean): number {
    const near = this.#near
    const count = this.#starts.length
    if ((near === 0 || hasBegun(near - 1)) && (near === count || !hasBegun(near))) return near
    return (this.#near = countWhere(count, hasBegun))
  }
}

/** Every stretch takes as much room as its time. */
export const NO_FOLDS = new Folds([], 0)
