import { TaskState, type RunModel } from '@shared/timeline/model'
import { sliceEnd } from '@shared/timeline/read'
import { px, xOf, type TimelineView } from './view'

/** How a state stands in its lane of 22 pixels. */
const BARS: Readonly<
  Record<number, { readonly name: string; readonly top: number; readonly height: number; readonly least: number }>
> = {
  [TaskState.Waiting]: { name: 'waiting', top: 10, height: 2, least: 1 },
  [TaskState.Ready]: { name: 'ready', top: 7, height: 8, least: 1 },
  [TaskState.Running]: { name: 'running', top: 3, height: 16, least: 2 },
}
/** Of what shares a pixel, the most active state shows. */
const RANK: readonly TaskState[] = [TaskState.Waiting, TaskState.Ready, TaskState.Running]

/** The least height of a bar that stands for several slices of one pixel, as a share of the whole. */
const LEAST_SHARE = 0.4
/** Narrower than this a hatch is a colour only. */
const HATCH_WIDTH = 5

/** Slices that are drawn as one: one of them, or several that share a pixel. */
export interface Piece {
  /** The first slice. */
  readonly slice: number
  readonly count: number
  readonly state: TaskState
  readonly x0: number
  readonly x1: number
  /** Of its time, the share that the task ran. */
  readonly share: number
}

/** The slices of a task between the edges of the view, in no more pieces than there are pixels. */
export function piecesOf(view: TimelineView, row: number): Piece[] {
  const { model } = view
  const { startNs, next } = model.slices.columns
  const pieces: Piece[] = []
  let slice = model.tasks.columns.firstSlice[row]!
  while (slice >= 0 && startNs[slice]! <= view.endNs) {
    const last = lastOfPixel(view, slice)
    if (sliceEnd(model, last) >= view.startNs) pieces.push(pieceOf(view, slice, last))
    slice = next[last]!
  }
  return pieces
}

function lastOfPixel(view: TimelineView, slice: number): number {
  const { model } = view
  const { startNs, next } = model.slices.columns
  const pixelEnd = Math.floor(xOf(view, startNs[slice]!)) + 1
  let last = slice
  while (next[last]! >= 0 && xOf(view, sliceEnd(model, next[last]!)) < pixelEnd) last = next[last]!
  return xOf(view, sliceEnd(model, slice)) < pixelEnd ? last : slice
}

function pieceOf(view: TimelineView, first: number, last: number): Piece {
  const { model } = view
  const { startNs, state, next } = model.slices.columns
  let leading: TaskState = TaskState.Waiting
  let count = 0
  for (let slice = first; ; slice = next[slice]!) {
    count++
    leading = RANK[Math.max(RANK.indexOf(leading), RANK.indexOf(state[slice] as TaskState))]!
    if (slice === last) break
  }
  const x0 = Math.max(xOf(view, startNs[first]!), xOf(view, view.startNs) - 8)
  const x1 = Math.min(xOf(view, sliceEnd(model, last)), xOf(view, view.endNs) + 8)
  return { slice: first, count, state: leading, x0, x1, share: runningShare(model, first, last) }
}

/** 1 where the slices take no time at all. */
function runningShare(model: RunModel, first: number, last: number): number {
  const { runBeforeNs, startNs, state } = model.slices.columns
  const end = sliceEnd(model, last)
  const tail = state[last] === TaskState.Running ? end - startNs[last]! : 0
  const length = end - startNs[first]!
  return length > 0 ? Math.min((runBeforeNs[last]! - runBeforeNs[first]! + tail) / length, 1) : 1
}

/** The bars of a lane: what is most active lies on top. */
export function drawBars(view: TimelineView, pieces: readonly Piece[], top: number): string {
  return RANK.map((rank) => {
    const { name, top: inset, height: full, least } = BARS[rank]!
    const narrow: string[] = []
    const hatched: string[] = []
    for (const { state, x0, x1, share, count } of pieces) {
      if (state !== rank) continue
      const width = Math.max(x1 - x0, least)
      const height = rank === TaskState.Running && count > 1 ? Math.round(full * Math.max(share, LEAST_SHARE)) : full
      const path = `M${px(x0)} ${px(top + inset + (full - height) / 2)}h${px(width)}v${height}h${px(-width)}z`
      if (rank === TaskState.Ready && width >= HATCH_WIDTH) hatched.push(path)
      else narrow.push(path)
    }
    const plain = narrow.length === 0 ? '' : `<path class="${name}" d="${narrow.join('')}"/>`
    return plain + (hatched.length === 0 ? '' : `<path fill="url(#${view.id}-hatch)" d="${hatched.join('')}"/>`)
  }).join('')
}

/** A diagonal hatch: its lines stand out by themselves, the ground between them is a tint. */
export const hatchPattern = (id: string): string =>
  `<pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse">` +
  '<rect class="ready" width="6" height="6" opacity=".25"/>' +
  '<path class="hatch" d="M-1 7L7-1M-1 1L1-1M5 7L7 5"/></pattern>'
