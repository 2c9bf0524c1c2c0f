import type { SiteId, TaskId } from '@shared/ids'
import { Replay } from '@shared/replay/state'
import { TaskItems } from '@shared/timeline/items'
import { TaskState, type RunModel } from '@shared/timeline/model'
import type { Selection } from '../../canvas/types'
import { groupOfSlice } from '../../canvas/hit'
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
export function selectionOfSlice(model: RunModel, row: number): Selection {
  const { task, startNs, site } = model.slices.columns
  const { rows, length } = slicesOf(model).of(task[row]!)
  return {
    task: model.tasks.columns.id[task[row]!] as TaskId,
    slice: rows.subarray(0, length).indexOf(row),
    site: site[row] as SiteId,
    ns: startNs[row]!,
    group: groupOfSlice(model, row),
  }
}

/** The selection of a whole task by its row. */
export function selectionOfTask(model: RunModel, row: number): Selection {
  const { id, creationSite, createdNs } = model.tasks.columns
  return { task: id[row] as TaskId, slice: null, site: creationSite[row] as SiteId, ns: createdNs[row]!, group: null }
}

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
