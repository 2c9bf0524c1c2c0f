import { GroupMode } from '../events/kinds'
import type { ObjectId } from '../ids'
import { NO_ROW, TaskState, WaitKind, type RunModel } from '../timeline/model'
import { rowOf } from '../timeline/read'
import type { CriticalPath } from './critical-path'
import { Handovers } from './handovers'

/** Their end waits for every member. */
const NEEDS_ALL: ReadonlySet<GroupMode> = new Set([
  GroupMode.AllCompleted,
  GroupMode.FirstException,
  GroupMode.Gather,
  GroupMode.TaskGroup,
])

/**
 * By row: how much longer a task could have run, at the step where it is tightest, without the run
 * ending later, in ns; 0 on the critical path, Infinity where nothing waited for it. A wait for others
 * takes up a delay as long as it lasts, a sleep passes it on. Delays are taken one at a time, and as
 * if the loop had room for them.
 */
export function findSlack(model: RunModel, path: CriticalPath): Float64Array {
  const { task, state } = model.slices.columns
  const walk = new SlackWalk(model, path)
  // From the last to the first: what comes of a slice lies behind it.
  for (let slice = model.slices.length - 1; slice >= 0; slice--) {
    if (state[slice] === TaskState.Running) walk.running(task[slice]!, slice)
    else if (state[slice] === TaskState.Ready) walk.ready(task[slice]!, slice)
    else walk.waiting(task[slice]!, slice)
  }
  return walk.slack
}

class SlackWalk {
  readonly slack: Float64Array
  readonly #model: RunModel
  readonly #handovers: Handovers
  /** By task: how late its next slice may begin. */
  readonly #next: Float64Array
  /** By task: how late the wake-ups may come that its present step gives. */
  readonly #wakes: Float64Array

  constructor(model: RunModel, { segments, endNs }: CriticalPath) {
    const count = model.tasks.length
    const { finishedNs } = model.tasks.columns
    this.#model = model
    this.#handovers = new Handovers(model)
    this.slack = new Float64Array(count).fill(Infinity)
    this.#wakes = new Float64Array(count).fill(Infinity)
    this.#next = Float64Array.from({ length: count }, (_, row) => {
      const finished = finishedNs[row]!
      return Number.isNaN(finished) ? Infinity : Math.max(endNs - finished, 0)
    })
    const last = segments.at(-1)?.task
    if (last !== undefined) this.#next[last] = 0
  }

  running(row: number, slice: number): void {
    const slack = Math.min(this.#next[row]!, this.#wakes[row]!)
    this.#wakes[row] = Infinity
    this.#next[row] = slack
    this.slack[row] = Math.min(this.slack[row]!, slack)
    const inner = this.#handovers.innerOf(slice)
    if (inner !== NO_ROW) this.#next[inner] = Math.min(this.#next[inner]!, slack)
  }

  ready(row: number, slice: number): void {
    const slack = this.#next[row]!
    const waker = this.#handovers.wakerOf(slice)
    if (waker !== NO_ROW) this.#wakes[waker] = Math.min(this.#wakes[waker]!, slack)
    const { reason, target, startNs } = this.#model.slices.columns
    const previous = this.#handovers.previous[slice]!
    if (previous !== NO_ROW && reason[previous] === WaitKind.Group) {
      this.#members(target[previous] as ObjectId, startNs[slice]!, slack)
    }
  }

  waiting(row: number, slice: number): void {
    const { startNs, endNs, next } = this.#model.slices.columns
    const isWoken = next[slice] !== NO_ROW && this.#handovers.wakerOf(next[slice]!) !== NO_ROW
    if (isWoken) this.#next[row]! += endNs[slice]! - startNs[slice]!
  }

  /** Those that had ended before the last of the group could have ended as late as that. */
  #members(id: ObjectId, wokenNs: number, slack: number): void {
    const group = this.#model.groups.get(id)
    if (group === undefined || !NEEDS_ALL.has(group.mode)) return
    const { finishedNs } = this.#model.tasks.columns
    for (const { task } of group.members) {
      const row = rowOf(this.#model.tasks, task)
      if (row === NO_ROW || !(finishedNs[row]! <= wokenNs)) continue
      this.#next[row] = Math.min(this.#next[row]!, wokenNs - finishedNs[row]! + slack)
    }
  }
}
