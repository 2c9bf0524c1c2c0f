import { ReadyCause } from '../events/kinds'
import type { SiteId } from '../ids'
import { TaskItems } from '../timeline/items'
import { NO_ROW, TaskState, WaitKind, type RunModel } from '../timeline/model'
import { rowOf, sliceEnd } from '../timeline/read'
import { countWhere } from '../replay/search'

/** How the path came to a segment from the one before it. */
export type PathEntry = 'start' | 'sameTask' | 'created' | 'woken' | 'cancelled' | 'loopEnded'

/** A stretch of the path: what one task did, or waited for, while the run waited for that. */
export interface PathSegment {
  /** Row of the task. */
  readonly task: number
  /** Row of the slice that it is part of. Waiting: `waitWords` tells what for. */
  readonly slice: number
  /** `TaskState.Running`, `.Ready` (in the queue: others had the loop) or `.Waiting` (for a timer or the host). */
  readonly state: TaskState
  readonly startNs: number
  readonly endNs: number
  /** The `await` that it waits at or goes on from. */
  readonly site: SiteId
  readonly entry: PathEntry
}

export interface CriticalPath {
  /** In the order of time, without gaps: each begins where the one before ended. */
  readonly segments: readonly PathSegment[]
  readonly startNs: number
  readonly endNs: number
}

/**
 * What decided how long the run took. From its end it goes back through what each task was doing, and
 * where a task waited for another, through that one; so no segment is a wait for a task. Whatever on
 * this path takes longer makes the run longer; nothing beside it does, as long as its slack lasts.
 */
export function findCriticalPath(model: RunModel): CriticalPath {
  const last = lastTask(model)
  if (last === NO_ROW) return { segments: [], startNs: 0, endNs: 0 }
  const finished = model.tasks.columns.finishedNs[last]!
  const endNs = Number.isNaN(finished) ? model.endNs : finished
  const walk = new BackwardWalk(model)
  const segments = walk.from(model.tasks.columns.lastSlice[last]!, endNs)
  return { segments, startNs: segments[0]?.startNs ?? endNs, endNs }
}

/** Row of the task that ended last; the first task where that has not ended: the run was stopped in it. */
function lastTask({ tasks }: RunModel): number {
  const { finishedNs, lastSlice } = tasks.columns
  let last: number = NO_ROW
  for (let row = 0; row < tasks.length; row++) {
    if (lastSlice[row] === NO_ROW) continue
    if (last === NO_ROW && Number.isNaN(finishedNs[row]!)) return row
    if (last === NO_ROW || isLater(finishedNs, lastSlice, row, last)) last = row
  }
  return last
}

/** Rows of slices are in the order of events, which tells where times are equal. */
const isLater = (finishedNs: Float64Array, lastSlice: Int32Array, row: number, other: number): boolean =>
  finishedNs[row]! > finishedNs[other]! ||
  (finishedNs[row] === finishedNs[other] && lastSlice[row]! > lastSlice[other]!)

/** Where the walk goes on. */
interface Step {
  readonly slice: number
  readonly entry: PathEntry
}

class BackwardWalk {
  readonly #model: RunModel
  readonly #slicesOf: TaskItems
  readonly #lastOfLoop: ReadonlyMap<number, number>

  constructor(model: RunModel) {
    this.#model = model
    this.#slicesOf = new TaskItems(
      () => model.tasks.columns.firstSlice,
      () => model.slices.columns.next,
    )
    this.#lastOfLoop = lastTaskByLoop(model)
  }

  /** It comes to an end because every step goes to an earlier slice than the one it left. */
  from(lastSlice: number, endNs: number): PathSegment[] {
    const segments: PathSegment[] = []
    const { task, state, startNs, site } = this.#model.slices.columns
    let slice = lastSlice
    let ns = endNs
    while (slice !== NO_ROW) {
      const { slice: before, entry } = this.#before(slice)
      const segment = { task: task[slice]!, slice, site: site[slice] as SiteId }
      const end = Math.min(sliceEnd(this.#model, slice), ns)
      // It had ended already: a callback on its account stood in the queue.
      if (end < ns) segments.push({ ...segment, state: TaskState.Ready, startNs: end, endNs: ns, entry: 'sameTask' })
      segments.push({ ...segment, state: state[slice] as TaskState, startNs: startNs[slice]!, endNs: end, entry })
      ns = startNs[slice]!
      slice = before
    }
    return segments.reverse()
  }

  /** What the slice came from. */
  #before(slice: number): Step {
    const { task, by, cause } = this.#model.slices.columns
    const row = task[slice]!
    const previous = this.#lastBefore(row, slice)
    const inner = this.#lastOfLoopBefore(slice, previous)
    if (inner !== NO_ROW) return { slice: inner, entry: 'loopEnded' }
    const waker = rowOf(this.#model.tasks, by[slice]!)
    const isWoken = this.#model.slices.columns.state[slice] === TaskState.Ready && waker !== NO_ROW && waker !== row
    const from = isWoken ? this.#lastBefore(waker, slice) : NO_ROW
    if (from !== NO_ROW) return { slice: from, entry: ENTRY[cause[slice]!] ?? 'woken' }
    return { slice: previous, entry: previous === NO_ROW ? 'start' : 'sameTask' }
  }

  /** The last slice of the loop for which the task had blocked, −1: it had not. */
  #lastOfLoopBefore(slice: number, previous: number): number {
    const { reason, target } = this.#model.slices.columns
    if (previous === NO_ROW || reason[previous] !== WaitKind.Loop) return NO_ROW
    const inner = this.#lastOfLoop.get(target[previous]!)
    const last = inner === undefined ? NO_ROW : this.#model.tasks.columns.lastSlice[inner]!
    return last < slice ? last : NO_ROW
  }

  /** The task's last slice before that one. */
  #lastBefore(row: number, slice: number): number {
    const { rows, length } = this.#slicesOf.of(row)
    const before = countWhere(length, (i) => rows[i]! < slice)
    return before === 0 ? NO_ROW : rows[before - 1]!
  }
}

const ENTRY: Partial<Record<number, PathEntry>> = {
  [ReadyCause.Created]: 'created',
  [ReadyCause.Cancelled]: 'cancelled',
}

/** By loop: the row of the task that ended last in it. */
export function lastTaskByLoop({ tasks }: RunModel): ReadonlyMap<number, number> {
  const { loop, finishedNs, lastSlice } = tasks.columns
  const last = new Map<number, number>()
  for (let row = 0; row < tasks.length; row++) {
    if (Number.isNaN(finishedNs[row]!) || lastSlice[row] === NO_ROW) continue
    const other = last.get(loop[row]!)
    if (other === undefined || isLater(finishedNs, lastSlice, row, other)) last.set(loop[row]!, row)
  }
  return last
}
