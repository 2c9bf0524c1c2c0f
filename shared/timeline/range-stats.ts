import type { GroupMode } from '../events/kinds'
import type { ObjectId } from '../ids'
import { TaskState, WaitKind, type RunModel } from './model'
import { textOf } from './read'

/** What the tasks did within a range, summed by what it was. */
export interface RangeRow {
  /** `TaskState.Running`, `.Ready` or `.Waiting`. */
  readonly state: TaskState
  /** Running: the name of the task's coroutine. */
  readonly name: string
  /** Waiting: what for; otherwise null. */
  readonly wait: WaitKind | null
  /** Waiting for a group: its mode, where that is known; otherwise null. */
  readonly mode: GroupMode | null
  /** How many slices have time in the range; those without length count at its edges too. */
  readonly count: number
  /** Their time within the range, in ns. */
  readonly totalNs: number
}

interface Sum {
  readonly state: TaskState
  readonly coroutine: number
  readonly wait: number
  readonly mode: number
  count: number
  totalNs: number
}

/** The longest first. One pass over all slices: about 10 ms for a million. */
export function rangeStats(model: RunModel, startNs: number, endNs: number): RangeRow[] {
  const { state, task, reason, target, startNs: starts, endNs: ends } = model.slices.columns
  const { coroutine } = model.tasks.columns
  const sums = new Map<number, Sum>()
  for (let row = 0; row < model.slices.length; row++) {
    const from = Math.max(starts[row]!, startNs)
    const to = Math.min(ends[row]!, model.endNs, endNs)
    if (to < from || (to === from && starts[row]! < ends[row]!)) continue
    const isRunning = state[row] === TaskState.Running
    const isWaiting = state[row] === TaskState.Waiting
    const wait = isWaiting ? reason[row]! : -1
    const name = isRunning ? coroutine[task[row]!]! : 0
    const mode = wait === WaitKind.Group ? (model.groups.get(target[row] as ObjectId)?.mode ?? -1) : -1
    const key = ((name * 256 + wait + 1) * 16 + mode + 1) * 8 + state[row]!
    let sum = sums.get(key)
    if (sum === undefined) {
      sums.set(key, (sum = { state: state[row] as TaskState, coroutine: name, wait, mode, count: 0, totalNs: 0 }))
    }
    sum.count++
    sum.totalNs += to - from
  }
  return Array.from(sums.values(), ({ coroutine: name, wait, mode, ...sum }) => ({
    ...sum,
    name: textOf(model, name),
    wait: wait < 0 ? null : (wait as WaitKind),
    mode: mode < 0 ? null : (mode as GroupMode),
  })).sort((a, b) => b.totalNs - a.totalNs || b.count - a.count)
}

/** How many tasks were in progress, created and not over, on average in each of `parts` equal parts of a range. */
export function concurrency(model: RunModel, startNs: number, endNs: number, parts: number): Float64Array {
  const { createdNs, finishedNs } = model.tasks.columns
  const length = (endNs - startNs) / parts
  // Per part: what begins or ends there covers it in part, and all parts after it wholly.
  const partial = new Float64Array(parts + 1)
  const change = new Float64Array(parts + 1)
  const add = (ns: number, by: number): void => {
    const at = Math.min(Math.max((ns - startNs) / length, 0), parts)
    const part = Math.min(Math.floor(at), parts)
    partial[part]! += by * (part + 1 - at)
    change[part]! += by
  }
  for (let row = 0; row < model.tasks.length; row++) {
    add(createdNs[row]!, 1)
    add(Number.isNaN(finishedNs[row]!) ? model.endNs : finishedNs[row]!, -1)
  }
  const levels = new Float64Array(parts)
  let level = 0
  for (let part = 0; part < parts; part++) {
    levels[part] = Math.max(level + partial[part]!, 0)
    level += change[part]!
  }
  return levels
}

/** How many tasks were in progress at once for any time within a range: those that only meet at an instant were not. */
export function mostAtOnce(model: RunModel, startNs: number, endNs: number): number {
  const { createdNs, finishedNs } = model.tasks.columns
  const begins: number[] = []
  const ends: number[] = []
  for (let row = 0; row < model.tasks.length; row++) {
    const from = Math.max(createdNs[row]!, startNs)
    const to = Number.isNaN(finishedNs[row]!) ? endNs : Math.min(finishedNs[row]!, endNs)
    if (to <= from) continue
    begins.push(from)
    ends.push(to)
  }
  const over = Float64Array.from(ends).sort()
  let most = 0
  let ended = 0
  // Tasks stand in the order of their creation.
  begins.forEach((ns, begun) => {
    while (over[ended]! <= ns) ended++
    most = Math.max(most, begun + 1 - ended)
  })
  return most
}
