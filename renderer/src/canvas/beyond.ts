import { contains } from './areas'
import { laneAt, type Scene } from './scene'
import { END_SIGN_WIDTH } from './signs'
import { timeToX } from './viewport'

/** Where a task is that has nothing in sight: what of it lies nearest. */
export interface Beyond {
  readonly isBefore: boolean
  readonly ns: number
  /** Where in its lane this is told, from the view's left. */
  readonly left: number
  readonly right: number
}

/** At the edge of a lane, so much says what lies beyond it, in CSS pixels. */
const BEYOND_WIDTH = 96

/** null: something of the task is in sight. */
export function beyondOf({ model, lanes, viewport, areas }: Scene, lane: number): Beyond | null {
  const { createdNs, finishedNs } = model.tasks.columns
  const row = lanes.rows[lane]!
  const [first, last] = [createdNs[row]!, finishedNs[row]!]
  const { x, width } = areas.lanes
  if (timeToX(viewport, last) < -END_SIGN_WIDTH) return { isBefore: true, ns: last, left: x, right: x + BEYOND_WIDTH }
  if (timeToX(viewport, first) <= width) return null
  return { isBefore: false, ns: first, left: x + width - BEYOND_WIDTH, right: x + width }
}

/** The slice that lies nearest to the edge of a lane at which a point is, by its index among the task's; null: it is in sight, or the point is elsewhere. */
export function sliceBeyond(scene: Scene, x: number, y: number): number | null {
  const lane = contains(scene.areas.lanes, x, y) ? laneAt(scene, y) : -1
  const beyond = lane < 0 ? null : beyondOf(scene, lane)
  if (beyond === null || x < beyond.left || x >= beyond.right) return null
  const { length } = scene.slices.of(scene.lanes.rows[lane]!)
  if (length === 0) return null
  return beyond.isBefore ? length - 1 : 0
}
