import type { ItemList } from '@shared/timeline/items'
import { TaskState, type SliceColumns } from '@shared/timeline/model'
import { timeToX, xToTime, type Viewport } from './viewport'

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

/**
 * A part of a lane to paint: the slices with the indices `first` up to but without `end`, between
 * x0 and x1. One slice, or several that share one pixel.
 */
export type PaintPiece = (first: number, end: number, x0: number, x1: number) => void

/**
 * The slices of a lane between x 0 and `width`, in as many pieces as there are pixels at most: slices
 * narrower than a pixel that lie in the same one come as one piece.
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
  let index = firstEndingFrom(endNs, items, viewport.startNs)
  while (index < length) {
    const row = rows[index]!
    if (startNs[row]! > lastNs) return
    const x0 = timeToX(viewport, startNs[row]!)
    let x1 = timeToX(viewport, Math.min(endNs[row]!, nowNs))
    let next = index + 1
    if (x1 - x0 < 1) {
      // The pixel in which it ends: it may have begun in one that is painted already.
      next = firstEndingFrom(endNs, items, xToTime(viewport, Math.floor(x1) + 1), next)
      x1 = timeToX(viewport, Math.min(endNs[rows[next - 1]!]!, nowNs))
    }
    paint(index, next, x0, x1)
    index = next
  }
}

/** Of the time of these slices, the share that the task ran; 1 where they take no time at all and one of them ran. */
export function runningShare(
  { state, startNs, endNs, runBeforeNs }: Readonly<SliceColumns>,
  { rows }: ItemList,
  first: number,
  end: number,
  nowNs: number,
): number {
  const from = rows[first]!
  const last = rows[end - 1]!
  const lastEnd = Math.min(endNs[last]!, nowNs)
  const ran =
    runBeforeNs[last]! - runBeforeNs[from]! + (state[last] === TaskState.Running ? lastEnd - startNs[last]! : 0)
  const length = lastEnd - startNs[from]!
  return length > 0 ? Math.min(ran / length, 1) : 1
}

/** The state that stands for these slices: the most active one among them. */
export function leadingState(
  { state }: Readonly<SliceColumns>,
  { rows }: ItemList,
  first: number,
  end: number,
): TaskState {
  let leading: number = TaskState.Waiting
  // Between two waits a task runs, so that three slices in a row hold a running one.
  for (let index = first; index < Math.min(end, first + 3); index++) {
    const present = state[rows[index]!]!
    if (present === TaskState.Running) return TaskState.Running
    if (present === TaskState.Ready) leading = TaskState.Ready
  }
  return leading as TaskState
}
