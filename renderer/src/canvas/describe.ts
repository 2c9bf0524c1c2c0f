import type { TaskState } from '@shared/timeline/model'
import { nameOfId, taskAt } from '@shared/timeline/read'
import { formatTime } from '@shared/timeline/time'
import { STATE_WORDS } from '@shared/timeline/words'
import { firstEndingFrom } from './level'
import { visibleLanes, type Scene } from './scene'
import { writeTime } from './text'
import { waitLabel } from './wait-label'
import type { LaneDescription, SliceDescription } from './types'
import { endOf, startOf } from './viewport'

/** So many slices of a lane are put into words. */
const MOST_DESCRIBED = 200

/** The lanes in sight as data: what the picture shows, for tests and for those who do not see it. */
export function describeScene(scene: Scene): LaneDescription[] {
  const { first, end } = visibleLanes(scene)
  return Array.from({ length: end - first }, (_, i) => describeLane(scene, first + i))
}

function describeLane(scene: Scene, lane: number): LaneDescription {
  const task = taskAt(scene.model, scene.lanes.rows[lane]!)
  return {
    task: task.id,
    name: task.name,
    parent: task.parentId,
    parentName: task.parentId === null ? null : nameOfId(scene.model, task.parentId),
    depth: scene.lanes.depths[lane]!,
    state: task.state,
    collapsed: scene.collapsed.has(task.id),
    slices: describeSlices(scene, task.row),
  }
}

function describeSlices(scene: Scene, row: number): SliceDescription[] {
  const { model, viewport, bounds, nowNs } = scene
  const { startNs, endNs, state } = model.slices.columns
  const items = scene.slices.of(row)
  const lastNs = endOf(viewport, bounds)
  const described: SliceDescription[] = []
  let index = firstEndingFrom(endNs, items, startOf(viewport))
  for (; index < items.length && described.length < MOST_DESCRIBED; index++) {
    const slice = items.rows[index]!
    if (startNs[slice]! > lastNs) break
    const word = STATE_WORDS[state[slice] as TaskState] as SliceDescription['state']
    described.push({
      index,
      state: word,
      startNs: startNs[slice]!,
      endNs: Math.min(endNs[slice]!, nowNs),
      label: word === 'waiting' ? describeWait(scene, slice) : '',
    })
  }
  return described
}

function describeWait(scene: Scene, slice: number): string {
  const { words } = scene
  const { text, untilNs } = waitLabel(scene, slice)
  return untilNs === null ? text : `${text} ${words.until} ${writeTime(formatTime(untilNs), words)}`
}
