import type { SiteId, TaskId } from '@shared/ids'
import { rowOf, taskAt } from '@shared/timeline/read'
import type { Hit } from './hit'
import { selectedLane, type Scene } from './scene'
import type { Selection, TimeRange } from './types'
import { endOf, fit, panBy, showRange, startOf, timeToX, type Viewport } from './viewport'

/** Room at each side of what is shown from near, as a share of the view. */
const ROOM = 1 / 12
/** The whole run is at most so many times as wide as the view: a slice without length has surroundings too. */
const NEAREST = 100

/** What a click on this chooses. */
export function selectionAt({ model, lanes, slices }: Scene, { lane, slice, instant, group, ns }: Hit): Selection {
  const row = lanes.rows[lane]!
  const { creationSite, definitionSite, id } = model.tasks.columns
  const ofInstant = instant === null ? 0 : model.instants.columns.site[instant]!
  const ofSlice = slice === null ? 0 : model.slices.columns.site[slices.of(row).rows[slice]!]!
  const ofGroup = (group !== null && slice === null && model.groups.get(group)?.site) || 0
  const site = ofInstant || ofGroup || ofSlice || creationSite[row]! || definitionSite[row]!
  return { task: id[row] as TaskId, slice, site: site as SiteId, ns, group }
}

/** The view of the selected slice, or of the selected task's life, with room around it; null: nothing is selected. */
export function viewOfSelection(scene: Scene): Viewport | null {
  const { viewport, bounds } = scene
  const range = timeOfSelection(scene)
  if (range === null) return null
  const { startNs, endNs } = range
  return showRange(viewport, bounds, startNs, endNs, bounds.width * ROOM, fit(bounds).nsPerPx / NEAREST)
}

/** The viewport moved as little as brings the selection into sight. */
export function reveal(scene: Scene): Viewport {
  const { viewport, bounds, laneHeight } = scene
  const lane = selectedLane(scene)
  const range = timeOfSelection(scene)
  if (lane < 0 || range === null) return viewport
  const top = lane * laneHeight
  const isLaneInSight = top >= viewport.scrollTop && top + laneHeight <= viewport.scrollTop + bounds.height
  const dy = isLaneInSight ? 0 : top + laneHeight / 2 - bounds.height / 2 - viewport.scrollTop
  const isTimeInSight = range.endNs >= startOf(viewport) && range.startNs <= endOf(viewport, bounds)
  const dx = isTimeInSight ? 0 : timeToX(viewport, range.startNs) - bounds.width / 2
  return dx === 0 && dy === 0 ? viewport : panBy(viewport, bounds, dx, dy)
}

/** The time of the selected slice, or of the selected task's life; null: nothing is selected. */
export function timeOfSelection({ model, selection, slices, nowNs }: Scene): TimeRange | null {
  const row = selection === null ? -1 : rowOf(model.tasks, selection.task)
  if (selection === null || row < 0) return null
  const items = slices.of(row)
  if (selection.slice === null || selection.slice >= items.length) {
    const { createdNs, finishedNs } = taskAt(model, row)
    return { startNs: createdNs, endNs: finishedNs ?? nowNs }
  }
  const slice = items.rows[selection.slice]!
  const { startNs, endNs } = model.slices.columns
  return { startNs: startNs[slice]!, endNs: Math.min(endNs[slice]!, nowNs) }
}
