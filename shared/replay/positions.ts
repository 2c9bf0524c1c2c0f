import type { EventColumns } from '../events/codec'
import { EventKind, Outcome, ReadyCause } from '../events/kinds'
import type { ObjectId } from '../ids'
import { TaskState, type RunModel } from '../timeline/model'
import type { Group } from '../timeline/objects'
import { rowOf } from '../timeline/read'
import type { EventLog } from './event-log'

/** The index of an event that has not happened by the end of the recording; larger than any index. */
export const NEVER = 2 ** 31 - 1

/** Indices of a group's events. */
export interface GroupPositions {
  readonly group: Group
  readonly opened: number
  readonly closed: number
  /** In the order of `group.members`. */
  readonly members: readonly number[]
  /** In the order of `group.deadlines`. */
  readonly deadlines: readonly number[]
}

/**
 * The model's rows stand in the order of their events but do not name them, and on the virtual clock
 * many events share one time. This gives each row the index of the event that made it, so that the
 * state between any two events can be told. Every list ascends, as rows do, but for `taskDone` and
 * `callbackDone`, which go by row.
 */
export interface Positions {
  readonly taskCreated: Int32Array
  readonly taskDone: Int32Array
  /** Rows of the tasks in the order of their ends, and the events of these ends. */
  readonly endedTasks: Int32Array
  readonly endedAt: Int32Array
  readonly slice: Int32Array
  readonly call: Int32Array
  readonly instant: Int32Array
  readonly syncChange: Int32Array
  /** In the order of `model.syncs`. */
  readonly syncCreated: Int32Array
  /** In the order of `model.groups`. */
  readonly groups: readonly GroupPositions[]
  readonly groupOf: ReadonlyMap<ObjectId, GroupPositions>
  /** When each future was settled. */
  readonly futureDone: ReadonlyMap<ObjectId, number>
  /** Rows of the instants that are callbacks, the events of their returns, and the index of the callback around each, −1: none. */
  readonly callbacks: readonly number[]
  readonly callbackDone: readonly number[]
  readonly callbackAround: readonly number[]
}

const SLICE_STATE: Partial<Record<EventKind, TaskState>> = {
  [EventKind.Ready]: TaskState.Ready,
  [EventKind.Yielded]: TaskState.Ready,
  [EventKind.StepBegin]: TaskState.Running,
  [EventKind.Unblocked]: TaskState.Running,
  [EventKind.Suspended]: TaskState.Waiting,
  [EventKind.SuspendedUntil]: TaskState.Waiting,
  [EventKind.Blocked]: TaskState.Waiting,
}

const END_STATE: Record<number, TaskState> = {
  [Outcome.Result]: TaskState.Finished,
  [Outcome.Error]: TaskState.Failed,
  [Outcome.Cancelled]: TaskState.Cancelled,
}

/** One pass over the events of a whole run: about 0.1 s for a million. The model must be the fold of this log. */
export function findPositions(model: RunModel, log: EventLog): Positions {
  const finder = new PositionFinder(model)
  for (const { first, columns } of log.blocks()) finder.walk(first, columns)
  return finder.positions()
}

interface OpenGroupPositions extends GroupPositions {
  opened: number
  closed: number
  readonly members: number[]
  readonly deadlines: number[]
}

const never = (length: number): Int32Array => new Int32Array(length).fill(NEVER)

/**
 * Goes through the events and the rows side by side. An event made the next row of its table if it
 * says what the row says; one that the fold refused says something else.
 */
class PositionFinder {
  readonly #model: RunModel
  readonly #taskCreated: Int32Array
  readonly #taskDone: Int32Array
  readonly #endedTasks: Int32Array
  readonly #endedAt: Int32Array
  readonly #slice: Int32Array
  readonly #call: Int32Array
  readonly #instant: Int32Array
  readonly #syncChange: Int32Array
  readonly #syncCreated: Int32Array
  readonly #groups = new Map<ObjectId, OpenGroupPositions>()
  readonly #futureDone = new Map<ObjectId, number>()
  readonly #callbacks: number[] = []
  readonly #callbackDone: number[] = []
  readonly #callbackAround: number[] = []
  readonly #openCallbacks: number[] = []
  readonly #syncs
  #tasks = 0
  #ended = 0
  #slices = 0
  #calls = 0
  #instants = 0
  #syncChanges = 0
  #syncCount = 0
  /** The fold never lets time go back; nor do we. */
  #ns = 0

  constructor(model: RunModel) {
    this.#model = model
    this.#taskCreated = never(model.tasks.length)
    this.#taskDone = never(model.tasks.length)
    this.#endedTasks = never(model.tasks.length)
    this.#endedAt = never(model.tasks.length)
    this.#slice = never(model.slices.length)
    this.#call = never(model.calls.length)
    this.#instant = never(model.instants.length)
    this.#syncChange = never(model.syncChanges.length)
    this.#syncCreated = never(model.syncs.size)
    this.#syncs = [...model.syncs.values()]
  }

  positions(): Positions {
    return {
      taskCreated: this.#taskCreated,
      taskDone: this.#taskDone,
      endedTasks: this.#endedTasks.subarray(0, this.#ended),
      endedAt: this.#endedAt.subarray(0, this.#ended),
      slice: this.#slice,
      call: this.#call,
      instant: this.#instant,
      syncChange: this.#syncChange,
      syncCreated: this.#syncCreated,
      groups: [...this.#groups.values()],
      groupOf: this.#groups,
      futureDone: this.#futureDone,
      callbacks: this.#callbacks,
      callbackDone: this.#callbackDone,
      callbackAround: this.#callbackAround,
    }
  }

  walk(first: number, columns: EventColumns): void {
    for (let i = 0; i < columns.count; i++) {
      this.#ns = Math.max(this.#ns, columns.ns[i]!)
      this.#event(first + i, columns.kind[i] as EventKind, columns.task[i]!, columns.a[i]!, columns.b[i]!)
    }
  }

  #event(index: number, kind: EventKind, task: number, a: number, b: number): void {
    switch (kind) {
      case EventKind.TaskCreated:
        if (this.#model.tasks.columns.id[this.#tasks] === task) this.#taskCreated[this.#tasks++] = index
        return
      case EventKind.TaskDone:
        return this.#end(index, task, a)
      case EventKind.CallbackBegin:
        this.#callbackAround.push(this.#openCallbacks.at(-1) ?? -1)
        this.#openCallbacks.push(this.#callbacks.length)
        this.#callbacks.push(this.#instants)
        this.#callbackDone.push(NEVER)
        this.#instant[this.#instants++] = index
        return
      case EventKind.CallbackEnd: {
        const callback = this.#openCallbacks.pop()
        if (callback !== undefined) this.#callbackDone[callback] = index
        return
      }
      case EventKind.CallbackAdded:
      case EventKind.CancelRequested:
      case EventKind.CancelDelivered:
      case EventKind.Mark:
      case EventKind.Warning:
      case EventKind.Console:
        this.#instant[this.#instants++] = index
        return
      case EventKind.CoroutineEnter:
        if (this.#isNextCall(task, a)) this.#call[this.#calls++] = index
        return
      case EventKind.SyncCreated:
        if (this.#isNextSync(a, b)) this.#syncCreated[this.#syncCount++] = index
        return
      case EventKind.SyncHeld:
      case EventKind.SyncValue:
        if (this.#isNextChange(kind, task, a, b)) this.#syncChange[this.#syncChanges++] = index
        return
      case EventKind.FutureDone:
        if (!this.#futureDone.has(a as ObjectId)) this.#futureDone.set(a as ObjectId, index)
        return
      case EventKind.GroupOpen:
        return this.#openGroup(index, task, a, b)
      case EventKind.GroupMember:
        this.#groups.get(a as ObjectId)?.members.push(index)
        return
      case EventKind.GroupDeadline:
        this.#groups.get(task as ObjectId)?.deadlines.push(index)
        return
      case EventKind.GroupClose: {
        const group = this.#groups.get(a as ObjectId)
        if (group?.closed === NEVER && group.group.end === b) group.closed = index
        return
      }
      default:
        if (this.#isNextSlice(kind, task, b)) this.#slice[this.#slices++] = index
    }
  }

  #end(index: number, task: number, outcome: number): void {
    const row = rowOf(this.#model.tasks, task)
    if (row < 0 || this.#taskDone[row] !== NEVER) return
    const { finishedNs, state } = this.#model.tasks.columns
    if (finishedNs[row] !== this.#ns || state[row] !== END_STATE[outcome]) return
    this.#taskDone[row] = index
    this.#endedTasks[this.#ended] = row
    this.#endedAt[this.#ended++] = index
  }

  #isNextSlice(kind: EventKind, id: number, b: number): boolean {
    const { task, state, startNs, cause } = this.#model.slices.columns
    const row = this.#slices
    if (row >= this.#slice.length || state[row] !== SLICE_STATE[kind] || startNs[row] !== this.#ns) return false
    if (kind === EventKind.Ready && cause[row] !== b) return false
    if (kind === EventKind.Yielded && cause[row] !== ReadyCause.Yielded) return false
    return this.#model.tasks.columns.id[task[row]!] === id
  }

  #isNextCall(id: number, awaited: number): boolean {
    const { task, awaitSite, startNs } = this.#model.calls.columns
    const row = this.#calls
    if (row >= this.#call.length || awaitSite[row] !== awaited || startNs[row] !== this.#ns) return false
    return this.#model.tasks.columns.id[task[row]!] === id
  }

  #isNextSync(object: number, kind: number): boolean {
    const next = this.#syncs[this.#syncCount]
    return next?.id === object && next.kind === kind && next.createdNs === this.#ns
  }

  #isNextChange(kind: EventKind, by: number, id: number, b: number): boolean {
    const { object, task, held, value, ns } = this.#model.syncChanges.columns
    const row = this.#syncChanges
    if (row >= this.#syncChange.length || object[row] !== id || ns[row] !== this.#ns) return false
    return kind === EventKind.SyncHeld ? held[row] === b && task[row] === by : held[row] === 0 && value[row] === b
  }

  #openGroup(index: number, opener: number, a: number, mode: number): void {
    const group = this.#model.groups.get(a as ObjectId)
    if (group === undefined || this.#groups.has(group.id)) return
    if (group.mode !== mode || group.opener !== opener || group.openNs !== this.#ns) return
    this.#groups.set(group.id, { group, opened: index, closed: NEVER, members: [], deadlines: [] })
  }
}
