import type { Nanoseconds, ObjectId } from '@shared/ids'
import { TaskState, WaitKind, type RunModel } from '@shared/timeline/model'
import type { Group } from '@shared/timeline/objects'
import { contains, type Rect } from './areas'
import { sliceBeyond } from './beyond'
import { groupAt } from './brackets'
import { firstEndingFrom } from './level'
import { barOf, laneAt, laneOfTask, laneTop, snap, xOf, type Scene } from './scene'
import { SIGNED_INSTANTS } from './signs'
import { xToTime } from './viewport'

/** What is under a point of the lanes or of the names. */
export interface Hit {
  readonly lane: number
  /** Index among the task's slices; null: none. */
  readonly slice: number | null
  /** Row of the model's instants; null: none. */
  readonly instant: number | null
  /** The wait group whose bracket this is, or that this slice waits for; null: none. */
  readonly group: ObjectId | null
  readonly ns: Nanoseconds
}

/** How near one must point to what is narrow. */
const NEAR = 4
/** Of many in one place the first ones are looked at. */
const MOST = 64

/** null outside of all lanes. */
export function hitLanes(scene: Scene, x: number, y: number): Hit | null {
  const { areas, viewport } = scene
  const inLanes = contains(areas.lanes, x, y)
  const lane = inLanes || contains(areas.names, x, y) ? laneAt(scene, y) : -1
  if (lane < 0) return null
  const ns = Math.round(xToTime(viewport, x - areas.lanes.x)) as Nanoseconds
  if (!inLanes) return { lane, slice: null, instant: null, group: null, ns }
  const bracket = groupAt(scene, x, y)
  if (bracket !== null) return hitBracket(scene, lane, bracket, ns)
  const beyond = sliceBeyond(scene, x, y)
  if (beyond !== null) return hitBeyond(scene, lane, beyond)
  const slice = sliceAt(scene, lane, x)
  const group = slice === null ? null : groupOfSlice(scene.model, scene.slices.of(scene.lanes.rows[lane]!).rows[slice]!)
  return { lane, slice, instant: instantAt(scene, lane, x), group, ns }
}

/** The wait group that a slice waits for; null: none. */
export function groupOfSlice({ slices, groups }: RunModel, slice: number): ObjectId | null {
  const { reason, target } = slices.columns
  const id = target[slice] as ObjectId
  return reason[slice] === WaitKind.Group && groups.has(id) ? id : null
}

/** A bracket belongs to the lane of who opened it, where that is shown. */
function hitBracket(scene: Scene, lane: number, { id, opener }: Group, ns: Nanoseconds): Hit {
  const own = laneOfTask(scene, opener)
  return { lane: own < 0 ? lane : own, slice: null, instant: null, group: id, ns }
}

/** What lies out of sight is pointed at by the sign of where it is. */
function hitBeyond(scene: Scene, lane: number, slice: number): Hit {
  const row = scene.slices.of(scene.lanes.rows[lane]!).rows[slice]!
  const ns = scene.model.slices.columns.startNs[row] as Nanoseconds
  return { lane, slice, instant: null, group: groupOfSlice(scene.model, row), ns }
}

/** Where a slice is painted; it may lie out of sight. */
export function sliceRect(scene: Scene, lane: number, index: number): Rect | null {
  const items = scene.slices.of(scene.lanes.rows[lane]!)
  if (index < 0 || index >= items.length) return null
  const { state, startNs, endNs } = scene.model.slices.columns
  const slice = items.rows[index]!
  const bar = barOf(scene.laneHeight, state[slice]!)
  const left = snap(xOf(scene, startNs[slice]!), scene.dpr)
  const right = snap(xOf(scene, Math.min(endNs[slice]!, scene.nowNs)), scene.dpr)
  return {
    x: left,
    y: laneTop(scene, lane) + bar.top,
    width: Math.max(right - left, bar.minWidth),
    height: bar.height,
  }
}

function sliceAt(scene: Scene, lane: number, x: number): number | null {
  const items = scene.slices.of(scene.lanes.rows[lane]!)
  const { state, startNs, endNs } = scene.model.slices.columns
  const { viewport, areas } = scene
  const lastNs = xToTime(viewport, x + NEAR - areas.lanes.x)
  let best: number | null = null
  let bestRank = Infinity
  const first = firstEndingFrom(endNs, items, xToTime(viewport, x - NEAR - areas.lanes.x))
  for (let index = first; index < Math.min(items.length, first + MOST); index++) {
    const slice = items.rows[index]!
    if (startNs[slice]! > lastNs) break
    const { x: left, width } = sliceRect(scene, lane, index)!
    const distance = Math.max(left - x, x - left - width, 0)
    const rank = rankOf(state[slice]!, distance)
    if (rank > bestRank || distance > NEAR) continue
    best = index
    bestRank = rank
  }
  return best
}

/** What lies under the pointer comes before what is near it, bars come before lines: those are long and easily hit elsewhere. */
function rankOf(state: number, distance: number): number {
  if (state === TaskState.Waiting) return 10 + distance
  return (distance > 0 ? 5 + distance / NEAR : 0) + (state === TaskState.Running ? 0 : 1)
}

function instantAt(scene: Scene, lane: number, x: number): number | null {
  const { ns, kind } = scene.model.instants.columns
  const items = scene.instants.of(scene.lanes.rows[lane]!)
  const { viewport, areas } = scene
  const lastNs = xToTime(viewport, x + NEAR - areas.lanes.x)
  const first = firstEndingFrom(ns, items, xToTime(viewport, x - NEAR - areas.lanes.x))
  for (let index = first; index < Math.min(items.length, first + MOST); index++) {
    const row = items.rows[index]!
    if (ns[row]! > lastNs) return null
    if (SIGNED_INSTANTS.has(kind[row]!)) return row
  }
  return null
}
