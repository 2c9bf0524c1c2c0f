import { Outcome, ReadyCause, WaitReason } from '../../events/kinds'
import { rowOf } from '../read'
import { NO_ROW, TaskState, WaitKind, type SliceColumns, type TaskColumns } from '../model'
import { GrowingTable } from '../table'
import { append, type Fitted, type FoldEvent } from './event'

const STATE_AFTER = {
  [Outcome.Result]: TaskState.Finished,
  [Outcome.Error]: TaskState.Failed,
  [Outcome.Cancelled]: TaskState.Cancelled,
} as const

const ROW_COLUMNS = [
  'firstSlice',
  'lastSlice',
  'firstInstant',
  'lastInstant',
  'firstSpan',
  'lastSpan',
  'openSpan',
  'openCall',
] as const

/**
 * The states of the tasks. Where an event does not follow from the state before it (the one between
 * was dropped), the event is believed: later events know better.
 */
export class TaskFold {
  readonly tasks = new GrowingTable<TaskColumns>((n) => ({
    id: new Int32Array(n),
    parent: new Int32Array(n),
    name: new Int32Array(n),
    coroutine: new Int32Array(n),
    creationSite: new Int32Array(n),
    definitionSite: new Int32Array(n),
    loop: new Int32Array(n),
    createdNs: new Float64Array(n),
    startedNs: new Float64Array(n),
    finishedNs: new Float64Array(n),
    state: new Uint8Array(n),
    runningNs: new Float64Array(n),
    waitingNs: new Float64Array(n),
    readyNs: new Float64Array(n),
    result: new Int32Array(n),
    error: new Int32Array(n),
    awaitChain: new Int32Array(n),
    retrieved: new Uint8Array(n),
    firstSlice: new Int32Array(n),
    lastSlice: new Int32Array(n),
    firstInstant: new Int32Array(n),
    lastInstant: new Int32Array(n),
    firstSpan: new Int32Array(n),
    lastSpan: new Int32Array(n),
    openSpan: new Int32Array(n),
    openCall: new Int32Array(n),
  }))

  readonly slices = new GrowingTable<SliceColumns>((n) => ({
    task: new Int32Array(n),
    state: new Uint8Array(n),
    startNs: new Float64Array(n),
    endNs: new Float64Array(n),
    site: new Int32Array(n),
    reason: new Int8Array(n),
    target: new Int32Array(n),
    deadlineNs: new Float64Array(n),
    by: new Int32Array(n),
    cause: new Int8Array(n),
    runBeforeNs: new Float64Array(n),
    waitBeforeNs: new Float64Array(n),
    next: new Int32Array(n),
  }))

  /** The row of the event's task, or −1. */
  row(id: number): number {
    return rowOf(this.tasks, id)
  }

  created({ ns, site, task, a, b }: FoldEvent): Fitted {
    const { tasks } = this
    if (task <= (tasks.columns.id[tasks.length - 1] ?? 0)) return false
    const row = tasks.add()
    const columns = tasks.columns
    columns.id[row] = task
    columns.parent[row] = a
    columns.name[row] = b
    columns.creationSite[row] = site
    columns.createdNs[row] = ns
    columns.startedNs[row] = NaN
    columns.finishedNs[row] = NaN
    for (const name of ROW_COLUMNS) columns[name][row] = NO_ROW
    return true
  }

  coroutine({ site, task, a, b }: FoldEvent): Fitted {
    const row = this.row(task)
    if (row < 0) return false
    const { columns } = this.tasks
    columns.definitionSite[row] = site
    columns.loop[row] = a
    columns.coroutine[row] = b
    return true
  }

  named({ task, a }: FoldEvent): Fitted {
    const row = this.row(task)
    if (row < 0) return false
    this.tasks.columns.name[row] = a
    return true
  }

  ready({ ns, task, a, b }: FoldEvent): Fitted {
    const row = this.#living(task)
    if (row < 0) return false
    const { columns } = this.slices
    const before = this.tasks.columns.lastSlice[row]!
    const state = this.tasks.columns.state[row]
    // `Yielded` has already put the task into the queue; its Ready says no more than that.
    if (state === TaskState.Ready) return b === ReadyCause.Yielded && columns.cause[before] === b
    if (state === TaskState.Running) return false
    if (state === TaskState.Waiting) {
      columns.by[before] = a
      columns.cause[before] = b
    }
    this.#enter(row, TaskState.Ready, ns, a, b)
    return true
  }

  stepBegin({ ns, task }: FoldEvent): Fitted {
    const row = this.#living(task)
    if (row < 0 || this.tasks.columns.state[row] === TaskState.Running) return false
    const { startedNs } = this.tasks.columns
    if (Number.isNaN(startedNs[row]!)) startedNs[row] = ns
    this.#enter(row, TaskState.Running, ns)
    return true
  }

  suspended(event: FoldEvent): Fitted {
    const known = event.a >= WaitReason.Future && event.a <= WaitReason.QueueJoin
    return this.#wait(event, known ? event.a : WaitReason.Future, event.b, NaN) && known
  }

  suspendedUntil(event: FoldEvent): Fitted {
    return this.#wait(event, WaitKind.Sleep, 0, event.time)
  }

  blocked(event: FoldEvent): Fitted {
    return this.#wait(event, WaitKind.Loop, event.a, NaN)
  }

  /** The nested loop ended: the task's step goes on, without a turn in the ready queue. */
  unblocked({ ns, task, a }: FoldEvent): Fitted {
    const row = this.#living(task)
    if (row < 0) return false
    const slice = this.tasks.columns.lastSlice[row]!
    const { reason, target } = this.slices.columns
    if (this.tasks.columns.state[row] !== TaskState.Waiting || reason[slice] !== WaitKind.Loop) return false
    if (target[slice] !== a) return false
    this.#enter(row, TaskState.Running, ns)
    return true
  }

  yielded({ ns, site, task }: FoldEvent): Fitted {
    const row = this.#living(task)
    if (row < 0) return false
    const fitted = this.tasks.columns.state[row] === TaskState.Running
    const slice = this.#enter(row, TaskState.Ready, ns, task, ReadyCause.Yielded)
    if (site !== 0) this.slices.columns.site[slice] = site
    return fitted
  }

  error({ task, a, b }: FoldEvent): Fitted {
    const row = this.#living(task)
    if (row < 0) return false
    this.tasks.columns.error[row] = a
    this.tasks.columns.awaitChain[row] = b
    return true
  }

  done({ ns, task, a, b }: FoldEvent): Fitted {
    const row = this.#living(task)
    const state = STATE_AFTER[a as Outcome] as TaskState | undefined
    if (row < 0 || state === undefined) return false
    const { columns } = this.tasks
    const fitted = columns.state[row] === TaskState.Running
    this.#close(row, ns)
    columns.state[row] = state
    columns.finishedNs[row] = ns
    columns.result[row] = b
    return fitted
  }

  retrieved({ task }: FoldEvent): Fitted {
    const row = this.row(task)
    if (row < 0) return false
    this.tasks.columns.retrieved[row] = 1
    return true
  }

  /** The row of a task that has not ended, or −1. */
  #living(task: number): number {
    const row = this.row(task)
    return row >= 0 && this.tasks.columns.state[row]! >= TaskState.Finished ? NO_ROW : row
  }

  #wait({ ns, site, task }: FoldEvent, reason: number, target: number, deadlineNs: number): Fitted {
    const row = this.#living(task)
    if (row < 0) return false
    const fitted = this.tasks.columns.state[row] === TaskState.Running
    const slice = this.#enter(row, TaskState.Waiting, ns)
    const { columns } = this.slices
    if (site !== 0) columns.site[slice] = site
    columns.reason[slice] = reason
    columns.target[slice] = target
    columns.deadlineNs[slice] = deadlineNs
    return fitted
  }

  /** Ends the task's present slice and begins the next, at the place where the last one left off. */
  #enter(row: number, state: TaskState, ns: number, by = 0, cause = -1): number {
    this.#close(row, ns)
    const slice = this.slices.add()
    const tasks = this.tasks.columns
    const { columns } = this.slices
    const before = tasks.lastSlice[row]!
    append(tasks.firstSlice, tasks.lastSlice, columns.next, row, slice)
    tasks.state[row] = state
    columns.task[slice] = row
    columns.state[slice] = state
    columns.startNs[slice] = ns
    columns.endNs[slice] = Infinity
    columns.site[slice] = before < 0 ? tasks.definitionSite[row]! : columns.site[before]!
    columns.reason[slice] = -1
    columns.deadlineNs[slice] = NaN
    columns.by[slice] = by
    columns.cause[slice] = cause
    columns.runBeforeNs[slice] = tasks.runningNs[row]!
    columns.waitBeforeNs[slice] = tasks.waitingNs[row]!
    return slice
  }

  #close(row: number, ns: number): void {
    const tasks = this.tasks.columns
    const slice = tasks.lastSlice[row]!
    if (slice < 0) return
    const { startNs, endNs } = this.slices.columns
    endNs[slice] = ns
    const width = ns - startNs[slice]!
    const state = tasks.state[row]
    if (state === TaskState.Running) tasks.runningNs[row]! += width
    else if (state === TaskState.Waiting) tasks.waitingNs[row]! += width
    else tasks.readyNs[row]! += width
  }
}
