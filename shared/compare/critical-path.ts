import { ReadyCause } from '../events/kinds'
import type { SiteId } from '../ids'
import { TaskItems } from '../timeline/items'
import { countWhere } from '../replay/search'
import { NO_ROW, TaskState, type RunModel } from '../timeline/model'
import { sliceEnd } from '../timeline/read'
import { endsLater, Handovers } from './handovers'

/** How the path came to a segment from the one before it. */
type PathEntry = 'start' | 'sameTask' | 'created' | 'woken' | 'cancelled' | 'loopEnded'

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
  /** The run's beginning; later where a callback of the loop made the task that it starts with: nothing tells who asked for that. */
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
function lastTask(model: RunModel): number {
  const { finishedNs, lastSlice } = model.tasks.columns
  let last: number = NO_ROW
  for (let row = 0; row < model.tasks.length; row++) {
    if (lastSlice[row] === NO_ROW) continue
    if (last === NO_ROW && Number.isNaN(finishedNs[row]!)) return row
    if (last === NO_ROW || endsLater(model, row, last)) last = row
  }
  return last
}

/** Where the walk goes on. */
interface Step {
  readonly slice: number
  readonly entry: PathEntry
}

class BackwardWalk {
  readonly #model: RunModel
  readonly #handovers: Handovers
  readonly #slicesOf: TaskItems

  constructor(model: RunModel) {
    this.#model = model
    this.#handovers = new Handovers(model)
    this.#slicesOf = new TaskItems(
      () => model.tasks.columns.firstSlice,
      () => model.slices.columns.next,
    )
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
    const inner = this.#handovers.innerOf(slice)
    if (inner !== NO_ROW) return { slice: this.#lastBefore(inner, slice), entry: 'loopEnded' }
    const waker = this.#handovers.wakerOf(slice)
    const from = waker === NO_ROW ? NO_ROW : this.#lastBefore(waker, slice)
    if (from !== NO_ROW) return { slice: from, entry: ENTRY[this.#model.slices.columns.cause[slice]!] ?? 'woken' }
    const previous = this.#handovers.previous[slice]!
    return { slice: previous, entry: previous === NO_ROW ? 'start' : 'sameTask' }
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
