import type { SiteId, TaskId } from '@shared/ids'
import { linksInto, linksOfTask, linksOutOf, sourceOf, type Link } from '@shared/timeline/links'
import { NO_ROW, TaskState } from '@shared/timeline/model'
import { rowOf } from '@shared/timeline/read'
import { groupOfSlice } from './hit'
import { firstEndingFrom } from './level'
import { laneOfTask, type Scene } from './scene'
import type { Selection } from './types'

/** Where one can go from a selection without a mouse. */
export type Move = 'previous' | 'next' | 'up' | 'down' | 'cause' | 'effect'

/** Why no arrow leads on: what is chosen, a whole task or one of its slices, has none that way. */
export type NoArrow = 'intoTask' | 'intoSlice' | 'outOfTask' | 'outOfStep' | 'afterSlice'

/** What keeps a move that leads nowhere from doing so; null: one sees why. */
export function noArrow({ model, slices, selection }: Scene, to: Move): NoArrow | null {
  if (selection === null || (to !== 'cause' && to !== 'effect')) return null
  if (selection.slice === null) return to === 'cause' ? 'intoTask' : 'outOfTask'
  if (to === 'cause') return 'intoSlice'
  const row = slices.of(rowOf(model.tasks, selection.task)).rows[selection.slice]!
  return model.slices.columns.state[row] === TaskState.Running ? 'outOfStep' : 'afterSlice'
}

/** The selection that lies there; null: none. Without a selection every move leads to the first lane. */
export function move(scene: Scene, to: Move): Selection | null {
  const { model, selection, lanes } = scene
  const row = selection === null ? NO_ROW : rowOf(model.tasks, selection.task)
  if (selection === null || row === NO_ROW) return lanes.length === 0 ? null : selectTask(scene, lanes.rows[0]!)
  if (to === 'up' || to === 'down') return beside(scene, selection, to === 'up' ? -1 : 1)
  if (to === 'previous' || to === 'next') return step(scene, row, selection.slice, to === 'next' ? 1 : -1)
  return follow(scene, row, selection, to)
}

/** The selection of the slice in this row of the model. */
export function selectSlice({ model, slices }: Pick<Scene, 'model' | 'slices'>, slice: number): Selection {
  const { task, startNs, site } = model.slices.columns
  const { rows, length } = slices.of(task[slice]!)
  return {
    task: model.tasks.columns.id[task[slice]!] as TaskId,
    slice: rows.subarray(0, length).indexOf(slice),
    site: site[slice] as SiteId,
    ns: startNs[slice]!,
    group: groupOfSlice(model, slice),
  }
}

/** The selection of the whole task in this row. */
export function selectTask({ model }: Pick<Scene, 'model'>, row: number): Selection {
  const { id, creationSite, createdNs } = model.tasks.columns
  return { task: id[row] as TaskId, slice: null, site: creationSite[row] as SiteId, ns: createdNs[row]!, group: null }
}

function step(scene: Scene, row: number, index: number | null, by: number): Selection | null {
  const { rows, length } = scene.slices.of(row)
  const next = index === null ? (by > 0 ? 0 : length - 1) : index + by
  return next >= 0 && next < length ? selectSlice(scene, rows[next]!) : null
}

/** The lane above or below, at the same instant. */
function beside(scene: Scene, { task, slice, ns }: Selection, by: number): Selection | null {
  const lane = laneOfTask(scene, task) + by
  if (lane < 0 || lane >= scene.lanes.length) return null
  const row = scene.lanes.rows[lane]!
  const items = scene.slices.of(row)
  if (slice === null || items.length === 0) return selectTask(scene, row)
  const index = Math.min(firstEndingFrom(scene.model.slices.columns.endNs, items, ns), items.length - 1)
  return { ...selectSlice(scene, items.rows[index]!), ns }
}

/** Back along the first arrow into the selection, to the step in which it came about; or on along the first out of it. */
function follow(scene: Scene, row: number, selection: Selection, to: 'cause' | 'effect'): Selection | null {
  const { model } = scene
  const items = scene.slices.of(row)
  const slice = selection.slice === null ? NO_ROW : (items.rows[selection.slice] ?? NO_ROW)
  const isWhole = slice === NO_ROW
  if (to === 'cause') {
    const link = isWhole ? linksOfTask(model, row).find((into) => into.to === row) : linksInto(model, slice)[0]
    const source = link === undefined ? NO_ROW : sourceOf(model, link)
    return source === NO_ROW ? null : selectSlice(scene, source)
  }
  const link = isWhole ? linksOfTask(model, row).find((out) => out.from === row) : firstOut(scene, slice)
  return link === undefined ? null : afterLink(scene, link)
}

/** From a wait or a turn in the queue one goes on to the step that follows it. */
function firstOut({ model }: Scene, slice: number): Link | undefined {
  const { state, next } = model.slices.columns
  let step = slice
  while (step !== NO_ROW && state[step] !== TaskState.Running) step = next[step]!
  return step === NO_ROW ? undefined : linksOutOf(model, step, 1)[0]
}

/** The step to which a link led. */
function afterLink(scene: Scene, { slice, to }: Link): Selection {
  const { state, next } = scene.model.slices.columns
  if (slice === NO_ROW) return selectTask(scene, to)
  const after = next[slice]!
  return selectSlice(scene, after !== NO_ROW && state[after] === TaskState.Running ? after : slice)
}
