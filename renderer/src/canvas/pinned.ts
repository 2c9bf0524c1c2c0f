import type { TaskId } from '@shared/ids'
import type { Lanes } from '@shared/timeline/lanes'
import { NO_ROW, type RunModel } from '@shared/timeline/model'
import { rowOf } from '@shared/timeline/read'
import type { Areas } from './areas'
import { GroupLanes } from './groups'
import type { Hit } from './hit'
import { hitLanes } from './hit'
import type { Scene } from './scene'

/** Pinned lanes take this share of the lanes' room at most. */
const MOST_ROOM = 0.5
/** The line between them and the others. */
const LINE = 1

/** Makes room above the lanes for those that are pinned, as far as they fit. */
export function areasWithPinned(areas: Areas, pinned: number, laneHeight: number): Areas {
  const fitting = Math.min(pinned, Math.floor((areas.lanes.height * MOST_ROOM) / laneHeight))
  if (fitting <= 0) return areas
  const height = fitting * laneHeight + LINE
  const below = { y: areas.lanes.y + height, height: areas.lanes.height - height }
  const { x, y } = areas.names
  return {
    ...areas,
    names: { ...areas.names, ...below },
    lanes: { ...areas.lanes, ...below },
    scrollbar: { ...areas.scrollbar, ...below },
    pinned: { x, y, width: areas.names.width + areas.lanes.width, height },
  }
}

/** The pinned lanes as a scene of their own, which stays where it is while the others scroll; null: there are none. */
export function pinnedScene(scene: Scene): Scene | null {
  const { areas, model, pinned } = scene
  if (areas.pinned.height === 0) return null
  const { y } = areas.pinned
  const height = areas.pinned.height - LINE
  const { lanes, groups } = layOutPinned(model, pinned)
  return {
    ...scene,
    lanes,
    groups,
    areas: { ...areas, names: { ...areas.names, y, height }, lanes: { ...areas.lanes, y, height } },
    viewport: { ...scene.viewport, scrollTop: 0 },
    hoveredLane: lanes.laneOf[scene.lanes.rows[scene.hoveredLane] ?? NO_ROW] ?? -1,
  }
}

/** What is under a point, of the pinned lanes or of the others; its lane is the one among the others. */
export function hitScene(scene: Scene, x: number, y: number): Hit | null {
  const above = pinnedScene(scene)
  const hit = above && hitLanes(above, x, y)
  if (above === null || hit === null) return hitLanes(scene, x, y)
  const lane = scene.lanes.laneOf[above.lanes.rows[hit.lane]!] ?? -1
  return lane < 0 ? null : { ...hit, lane }
}

interface PinnedLanes {
  readonly lanes: Lanes
  readonly groups: GroupLanes
}

/** By the list of pinned tasks, which is another one after each change; their rows do not change as a run grows. */
const known = new WeakMap<readonly TaskId[], PinnedLanes>()

function layOutPinned(model: RunModel, pinned: readonly TaskId[]): PinnedLanes {
  const before = known.get(pinned)
  if (before !== undefined) return before
  const lanes = lanesOf(model, pinned)
  const made = { lanes, groups: new GroupLanes(model, lanes) }
  known.set(pinned, made)
  return made
}

function lanesOf(model: RunModel, tasks: readonly TaskId[]): Lanes {
  const rows = Int32Array.from(tasks, (task) => rowOf(model.tasks, task)).filter((row) => row !== NO_ROW)
  // Tasks beyond the last of them have no lane here either.
  const laneOf = new Int32Array(Math.max(...rows, NO_ROW) + 1).fill(NO_ROW)
  rows.forEach((row, lane) => (laneOf[row] = lane))
  return {
    length: rows.length,
    rows,
    depths: new Int32Array(rows.length),
    branches: new Uint8Array(rows.length),
    kin: new Uint8Array(rows.length),
    matches: rows.length,
    laneOf,
  }
}
