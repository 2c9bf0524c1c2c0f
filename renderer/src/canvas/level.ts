import type { ItemList } from '@shared/timeline/items'
import { TaskState, type SliceColumns } from '@shared/timeline/model'
import { startOf, timeToX, xToTime, type Viewport } from './viewport'

/** The first index from `from` on whose slice ends at `ns` or later; the list's length where there is none. Ends ascend within a lane. */
export function firstEndingFrom(endNs: Float64Array, { rows, length }: ItemList, ns: number, from = 0): number {
  let low = from
  let high = from
  // Doubling steps first: the answer is mostly near where one stands.
  for (let step = 1; high < length && endNs[rows[high]!]! < ns; step *= 2) {
    low = high + 1
    high += step
  }
  high = Math.min(high, length)
  while (low < high) {
    const middle = (low + high) >> 1
    if (endNs[rows[middle]!]! < ns) low = middle + 1
    else high = middle
  }
  return low
}

/** What is narrower than this merges with its neighbours: as wide as the narrowest bar. */
export const COLUMN_PX = 2

/**
 * A part of a lane to paint: the slices with the indices `first` up to but without `end`, between
 * x0 and x1. One slice, or several that share one column.
 */
export type PaintPiece = (first: number, end: number, x0: number, x1: number) => void

/**
 * The slices of a lane between x 0 and `width`, in as many pieces as there are columns at most: slices
 * narrower than a column that end in the same one come as one piece.
 */
export function forEachPiece(
  slices: Readonly<SliceColumns>,
  items: ItemList,
  viewport: Viewport,
  width: number,
  nowNs: number,
  paint: PaintPiece,
): void {
  const { startNs, endNs } = slices
  const { rows, length } = items
  const lastNs = xToTime(viewport, width)
  let index = firstEndingFrom(endNs, items, startOf(viewport))
  while (index < length) {
    const row = rows[index]!
    if (startNs[row]! > lastNs) return
    const x0 = timeToX(viewport, startNs[row]!)
    let x1 = timeToX(viewport, Math.min(endNs[row]!, nowNs))
    let next = index + 1
    if (x1 - x0 < COLUMN_PX) {
      // The column in which it ends: it may have begun in one that is painted already.
      const columnEnd = (Math.floor(x1 / COLUMN_PX) + 1) * COLUMN_PX
      // Whole nanoseconds: by as little as that, rounding must not part what ends at one time.
      next = firstEndingFrom(endNs, items, Math.max(xToTime(viewport, columnEnd), endNs[row]! + 1), next)
      x1 = timeToX(viewport, Math.min(endNs[rows[next - 1]!]!, nowNs))
    }
    paint(index, next, x0, x1)
    index = next
  }
}

/** How the time of some slices of a lane divides. */
export interface Mixture {
  /** Shares of their time. Where they take none at all and one of them ran, it is all running. */
  readonly running: number
  readonly waiting: number
  /** Whether one of them ran, however short. */
  readonly hasRun: boolean
}

export function mixtureOf(
  slices: Readonly<SliceColumns>,
  { rows }: ItemList,
  first: number,
  end: number,
  nowNs: number,
): Mixture {
  const { state, startNs, endNs, runBeforeNs, waitBeforeNs } = slices
  const from = rows[first]!
  const last = rows[end - 1]!
  const lastEnd = Math.min(endNs[last]!, nowNs)
  const lastLength = lastEnd - startNs[last]!
  const ran = runBeforeNs[last]! - runBeforeNs[from]! + (state[last] === TaskState.Running ? lastLength : 0)
  const waited = waitBeforeNs[last]! - waitBeforeNs[from]! + (state[last] === TaskState.Waiting ? lastLength : 0)
  const length = lastEnd - startNs[from]!
  const hasRun = ran > 0 || hasRunning(state, rows, first, end)
  return length > 0
    ? { running: ran / length, waiting: waited / length, hasRun }
    : { running: hasRun ? 1 : 0, waiting: 0, hasRun }
}

/** Between two waits a task runs, so that three slices in a row hold a running one. */
function hasRunning(state: Uint8Array, rows: Int32Array, first: number, end: number): boolean {
  for (let index = first; index < Math.min(end, first + 3); index++) {
    if (state[rows[index]!] === TaskState.Running) return true
  }
  return false
}
