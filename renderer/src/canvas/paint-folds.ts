import { contains, type Rect } from './areas'
import { snap, xOf, type Scene } from './scene'
import type { Context } from './text'
import type { TimeRange } from './types'
import { endOf, startOf } from './viewport'

/** A fold narrower than this has no mark: it is seen as one looks closer. */
const NARROWEST = 18
/** Of a fold, what its mark leaves free: before it for the signs of what ended there, after it for brackets that open. */
const BEFORE = 0.46
const AFTER = 0.2
/** The torn edges: how far their teeth reach, and how far one is from the next. */
const TOOTH = 2.5
const TOOTH_LENGTH = 5

/** A folded stretch in sight, with the left and right edge of its mark from the view's left. */
export interface FoldMark extends TimeRange {
  readonly left: number
  readonly right: number
}

/** The folds in sight that are wide enough for a break mark, from left to right. */
export function foldsInSight(scene: Scene): FoldMark[] {
  const { viewport, bounds, dpr } = scene
  const { folds, nsPerPx } = viewport
  if (folds.stretches.length === 0 || folds.foldNs(nsPerPx) / nsPerPx < NARROWEST) return []
  const { first, end } = folds.between(startOf(viewport), endOf(viewport, bounds))
  return folds.stretches.slice(first, end).map(({ startNs, endNs }) => {
    const [begin, over] = [xOf(scene, startNs), xOf(scene, endNs)]
    const width = over - begin
    return { startNs, endNs, left: snap(begin + width * BEFORE, dpr), right: snap(over - width * AFTER, dpr) }
  })
}

/** The fold whose break mark is under a point; null: none. */
export function foldAt(scene: Scene, x: number, y: number): TimeRange | null {
  const { axis, lanes, pinned } = scene.areas
  if (!contains(axis, x, y) && !contains(lanes, x, y) && !(contains(pinned, x, y) && x >= lanes.x)) return null
  const fold = foldsInSight(scene).find(({ left, right }) => x >= left && x < right)
  return fold === undefined ? null : { startNs: fold.startNs, endNs: fold.endNs }
}

/** Break marks: these parts of the view torn where time is left out, over what goes on behind. */
export function paintGaps(context: Context, scene: Scene, parts: readonly Rect[]): void {
  const { theme } = scene
  for (const { left, right } of foldsInSight(scene)) {
    for (const { x, y, width, height } of parts) {
      context.save()
      context.beginPath()
      context.rect(x, y, width, height)
      context.clip()
      context.fillStyle = theme.surfaceQuiet
      context.strokeStyle = theme.waiting
      context.lineWidth = 1
      const edges = [tornEdge(left, y, y + height), tornEdge(right, y, y + height)] as const
      context.beginPath()
      trace(context, [...edges[0], ...edges[1].toReversed()])
      context.fill()
      context.beginPath()
      for (const edge of edges) trace(context, edge)
      context.stroke()
      context.restore()
    }
  }
}

type Point = readonly [x: number, y: number]

function tornEdge(x: number, top: number, bottom: number): Point[] {
  const teeth = Math.ceil((bottom - top) / TOOTH_LENGTH)
  return Array.from({ length: teeth + 1 }, (_, i) => [x + (i % 2 === 0 ? -TOOTH : TOOTH), top + i * TOOTH_LENGTH])
}

function trace(context: Context, points: readonly Point[]): void {
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
}
