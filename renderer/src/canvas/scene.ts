import type { TaskId } from '@shared/ids'
import type { TaskItems } from '@shared/timeline/items'
import type { Lanes } from '@shared/timeline/lanes'
import type { RunModel } from '@shared/timeline/model'
import { TaskState } from '@shared/timeline/model'
import { rowOf } from '@shared/timeline/read'
import type { SiteTable } from '@shared/sites'
import type { Areas } from './areas'
import type { GroupTimes } from './group-times'
import type { GroupLanes } from './groups'
import type { ThemeTokens } from './theme'
import type { Selection, TimelineWords } from './types'
import { timeToX, type Bounds, type Viewport } from './viewport'

/** Everything that one picture is made of. */
export interface Scene {
  readonly model: RunModel
  readonly sites: SiteTable
  readonly lanes: Lanes
  /** Goes up whenever `lanes` is laid out anew. */
  readonly layout: number
  readonly slices: TaskItems
  readonly instants: TaskItems
  readonly spans: TaskItems
  readonly groups: GroupLanes
  readonly groupTimes: GroupTimes
  readonly collapsed: ReadonlySet<TaskId>
  /** Shown above the others, whichever of these are in sight. */
  readonly pinned: readonly TaskId[]
  /** Where what is still open ends: now, or the end of the recording. */
  readonly nowNs: number
  readonly areas: Areas
  readonly bounds: Bounds
  readonly viewport: Viewport
  readonly laneHeight: number
  readonly theme: ThemeTokens
  readonly words: TimelineWords
  readonly selection: Selection | null
  /** The lane under the pointer; −1: none. */
  readonly hoveredLane: number
  readonly dpr: number
}

export const LANE_HEIGHT = 22
export const COMPACT_LANE_HEIGHT = 14

/** From the top left corner of the view. */
export const xOf = (scene: Scene, ns: number): number => scene.areas.lanes.x + timeToX(scene.viewport, ns)

export const laneTop = ({ areas, laneHeight, viewport }: Scene, lane: number): number =>
  areas.lanes.y + lane * laneHeight - viewport.scrollTop

/** The lane at y; −1 above the first or below the last. */
export function laneAt(scene: Scene, y: number): number {
  const lane = Math.floor((y - scene.areas.lanes.y + scene.viewport.scrollTop) / scene.laneHeight)
  return lane >= 0 && lane < scene.lanes.length ? lane : -1
}

/** The lanes in sight, from `first` up to but without `end`. */
export function visibleLanes({ areas, laneHeight, viewport, lanes }: Scene): { first: number; end: number } {
  const first = Math.max(0, Math.floor(viewport.scrollTop / laneHeight))
  const end = Math.ceil((viewport.scrollTop + areas.lanes.height) / laneHeight)
  return { first, end: Math.min(end, lanes.length) }
}

export interface Bar {
  /** From the top of its lane. */
  readonly top: number
  readonly height: number
  /** However short its time. */
  readonly minWidth: number
}

const BARS: Readonly<Record<'normal' | 'compact', Readonly<Record<number, Bar>>>> = {
  normal: {
    [TaskState.Running]: { top: 3, height: 16, minWidth: 2 },
    [TaskState.Ready]: { top: 7, height: 8, minWidth: 1 },
    [TaskState.Waiting]: { top: 10, height: 2, minWidth: 1 },
  },
  compact: {
    [TaskState.Running]: { top: 2, height: 10, minWidth: 2 },
    [TaskState.Ready]: { top: 4, height: 6, minWidth: 1 },
    [TaskState.Waiting]: { top: 6, height: 2, minWidth: 1 },
  },
}

/** How a slice of this state stands in its lane. */
export const barOf = (laneHeight: number, state: number): Bar =>
  BARS[laneHeight < LANE_HEIGHT ? 'compact' : 'normal'][state]!

/** The lane of the selected task; −1: none in sight or folded away. */
export const selectedLane = (scene: Scene): number =>
  scene.selection === null ? -1 : laneOfTask(scene, scene.selection.task)

/** The lane of the task with this id; −1: it has none. */
export function laneOfTask({ model, lanes }: Scene, task: number): number {
  return lanes.laneOf[rowOf(model.tasks, task)] ?? -1
}

/** What a lane is painted on. */
export function groundOf(scene: Scene, lane: number): string {
  if (lane === selectedLane(scene)) return scene.theme.selected
  return lane === scene.hoveredLane ? scene.theme.hover : scene.theme.surface
}

/** To whole device pixels, so that edges are sharp. */
export const snap = (value: number, dpr: number): number => Math.round(value * dpr) / dpr
