import type { SiteId } from '@shared/ids'
import { Replay } from '@shared/replay/state'
import { TaskItems } from '@shared/timeline/items'
import { TaskState, type RunModel } from '@shared/timeline/model'
import type { Selection } from '../../canvas/types'
import { firstEndingFrom } from '../../canvas/level'
import { selectSlice, selectTask } from '../../canvas/navigate'
import type { RunSession } from '../../stores/session'

const itemsOf = new WeakMap<RunModel, TaskItems>()
const replays = new WeakMap<RunSession, Replay>()

/** The slices of each task of a run, made once. */
export function slicesOf(model: RunModel): TaskItems {
  let items = itemsOf.get(model)
  if (!items) {
    items = new TaskItems(
      () => model.tasks.columns.firstSlice,
      () => model.slices.columns.next,
    )
    itemsOf.set(model, items)
  }
  return items
}

/** A run that is over and read to its end can be asked how it was at any event; made when it is first needed. */
export function replayOf(session: RunSession): Replay | undefined {
  if (!session.complete.value) return undefined
  let replay = replays.get(session)
  if (!replay) replays.set(session, (replay = new Replay(session.model.value, session.log)))
  return replay
}

/** The selection of a slice by its row. */
export const selectionOfSlice = (model: RunModel, row: number): Selection =>
  selectSlice({ model, slices: slicesOf(model) }, row)

/** How many slices of a task are in each state. */
export function countSlices(model: RunModel, row: number): { steps: number; waits: number } {
  const { rows, length } = slicesOf(model).of(row)
  const { state } = model.slices.columns
  let steps = 0
  let waits = 0
  for (let i = 0; i < length; i++) {
    if (state[rows[i]!] === TaskState.Running) steps++
    else if (state[rows[i]!] === TaskState.Waiting) waits++
  }
  return { steps, waits }
}

/** The selection of the slice that a task was in at an instant, rather its step where several touch it, with the place where that happened. */
export function selectionAtInstant(model: RunModel, task: number, ns: number, site: number): Selection {
  const items = slicesOf(model).of(task)
  const { state, startNs, endNs } = model.slices.columns
  const first = Math.min(firstEndingFrom(endNs, items, ns), items.length - 1)
  let index = first
  while (
    index + 1 < items.length &&
    startNs[items.rows[index + 1]!]! <= ns &&
    state[items.rows[index]!] !== TaskState.Running
  ) {
    index++
  }
  if (index >= 0 && state[items.rows[index]!] !== TaskState.Running) index = first
  const selection = index < 0 ? selectTask({ model }, task) : selectionOfSlice(model, items.rows[index]!)
  return { ...selection, ns, site: (site || selection.site) as SiteId }
}
