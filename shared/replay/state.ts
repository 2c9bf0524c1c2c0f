import { EventKind } from '../events/kinds'
import type { Nanoseconds, ObjectId, SiteId } from '../ids'
import { TaskItems } from '../timeline/items'
import { NO_ROW, TaskState, type RunModel } from '../timeline/model'
import type { Group, GroupMember } from '../timeline/objects'
import { rowOf } from '../timeline/read'
import { type CallbackPairs, pairCallbacks } from './callbacks'
import type { EventLog } from './event-log'
import { findPositions, type GroupPositions, NEVER, type Positions } from './positions'
import { countAtMost, countWhere } from './search'
import { SyncCursor, type SyncMoment } from './sync-cursor'
import { NOT_CREATED, TaskCursor } from './task-cursor'

/** A wait group at one position. */
export interface GroupMoment {
  readonly group: Group
  /** The members that have joined, by whether they are done. */
  readonly has: readonly GroupMember[]
  readonly lacks: readonly GroupMember[]
  /** null: none. */
  readonly deadlineNs: Nanoseconds | null
}

export interface CallbackMoment {
  /** Rows of the `Callback` instants that have begun, in their order. */
  readonly called: readonly number[]
  /** Rows of the `CallbackAdded` instants that are still to be called. */
  readonly pending: readonly number[]
}

/** Where the code stands. */
export interface Place {
  /** Row of the task whose step is under way, −1: a callback. */
  readonly task: number
  /** Row of the callback's instant, −1: a step. */
  readonly callback: number
  readonly site: SiteId
}

/** Events whose site is where a function is written, not where the code stands. */
const DEFINITION_SITES: ReadonlySet<number> = new Set([EventKind.TaskCoroutine, EventKind.CoroutineExit])

/**
 * A run at any position of its record. Position `p` is the moment after the first `p` events, so 0 is
 * before anything and `length` the end. `seek` moves there by what changes in between; everything
 * else tells how it is there. The model must be the fold of the log, and must not grow any more.
 */
export class Replay {
  readonly model: RunModel
  readonly log: EventLog
  readonly positions: Positions
  readonly #tasks: TaskCursor
  readonly #syncs: SyncCursor
  readonly #slicesOf: TaskItems
  #pairs: CallbackPairs | null = null
  #position = 0

  constructor(model: RunModel, log: EventLog) {
    this.model = model
    this.log = log
    this.positions = findPositions(model, log)
    this.#tasks = new TaskCursor(model, this.positions)
    this.#syncs = new SyncCursor(model, this.positions)
    this.#slicesOf = new TaskItems(
      () => model.tasks.columns.firstSlice,
      () => model.slices.columns.next,
    )
  }

  /** How many events have happened. */
  get position(): number {
    return this.#position
  }

  get length(): number {
    return this.log.length
  }

  /** The time of the last event that has happened. */
  get ns(): Nanoseconds {
    return (this.#position === 0 ? 0 : this.log.at(this.#position - 1).ns) as Nanoseconds
  }

  /** Positions outside of the run are its nearest end. */
  seek(position: number): void {
    this.#position = Math.min(Math.max(Math.trunc(position), 0), this.length)
    this.#tasks.seek(this.#position)
    this.#syncs.seek(this.#position)
  }

  /** By task row: `TaskState` or `NOT_CREATED`. Valid until the next `seek`. */
  get states(): Uint8Array {
    return this.#tasks.states
  }

  /** By task row: the row of its present or last slice, −1 before the first. Valid until the next `seek`. */
  get slices(): Int32Array {
    return this.#tasks.slices
  }

  /** How many tasks exist; they are the first rows. */
  get created(): number {
    return this.#tasks.created
  }

  isDone(row: number): boolean {
    const state = this.states[row]!
    return state >= TaskState.Finished && state !== NOT_CREATED
  }

  /** How many lines the console has; they are its first rows. */
  get consoleLength(): number {
    const { instant } = this.model.console.columns
    const { instant: positions } = this.positions
    return countWhere(this.model.console.length, (line) => positions[instant[line]!]! < this.#position)
  }

  /** null: the loop itself, or nothing, runs. */
  current(): Place | null {
    const { callbacks, callbackDone, callbackAround, instant } = this.positions
    const running = this.#tasks.running
    const stepBegan = running === NO_ROW ? -1 : this.positions.slice[this.slices[running]!]!
    let callback = countWhere(callbacks.length, (i) => instant[callbacks[i]!]! < this.#position) - 1
    while (callback >= 0 && callbackDone[callback]! < this.#position) callback = callbackAround[callback]!
    const callbackBegan = callback < 0 ? -1 : instant[callbacks[callback]!]!
    // A callback that called `run` holds the steps of the inner loop inside itself.
    if (callbackBegan > stepBegan) {
      return { task: NO_ROW, callback: callbacks[callback]!, site: this.#lastSite(callbackBegan) }
    }
    if (running === NO_ROW) return null
    const site = this.#lastSite(stepBegan) || this.model.slices.columns.site[this.slices[running]!]!
    return { task: running, callback: NO_ROW, site: site as SiteId }
  }

  callbacks(): CallbackMoment {
    const { callbacks, instant } = this.positions
    const called = countWhere(callbacks.length, (i) => instant[callbacks[i]!]! < this.#position)
    const { added, calledAt } = (this.#pairs ??= pairCallbacks(this.model, this.positions))
    const isPending = (row: number, i: number): boolean => {
      if (instant[row]! >= this.#position || calledAt[i]! < this.#position) return false
      // One that is never called was removed: nobody can tell when, but not later than it should have been called.
      return calledAt[i] !== NEVER || !this.#isWatchedDone(row)
    }
    return { called: callbacks.slice(0, called), pending: added.filter(isPending) }
  }

  /** The groups that are open, in the order of their opening. */
  openGroups(): GroupMoment[] {
    const { groups } = this.positions
    const opened = countWhere(groups.length, (i) => groups[i]!.opened < this.#position)
    const moments: GroupMoment[] = []
    for (let i = 0; i < opened; i++) {
      if (groups[i]!.closed >= this.#position) moments.push(this.#groupMoment(groups[i]!))
    }
    return moments
  }

  /** null before it was opened. After its end it stays as it was, but for members that end later. */
  group(id: ObjectId): GroupMoment | null {
    const positions = this.positions.groupOf.get(id)
    return positions === undefined || positions.opened >= this.#position ? null : this.#groupMoment(positions)
  }

  /** The locks, queues and the like that exist, in the order of their creation. */
  syncs(): SyncMoment[] {
    return this.#syncs.all()
  }

  sync(id: ObjectId): SyncMoment | null {
    return this.#syncs.of(id)
  }

  isFutureDone(id: ObjectId): boolean {
    return (this.positions.futureDone.get(id) ?? NEVER) < this.#position
  }

  /** The position at which the task's state changes next; null: never again. */
  nextChange(row: number): number | null {
    const { rows, length } = this.#slicesOf.of(row)
    const { slice, taskCreated, taskDone } = this.positions
    const after = countWhere(length, (i) => slice[rows[i]!]! < this.#position)
    if (taskCreated[row]! >= this.#position) return taskCreated[row]! + 1
    if (after < length) return slice[rows[after]!]! + 1
    return taskDone[row]! >= this.#position && taskDone[row] !== NEVER ? taskDone[row]! + 1 : null
  }

  /** The position at which the task's state changed last before this one; null: there was none. */
  previousChange(row: number): number | null {
    const { rows, length } = this.#slicesOf.of(row)
    const { slice, taskCreated, taskDone } = this.positions
    const last = this.#position - 1
    if (taskDone[row]! < last) return taskDone[row]! + 1
    const before = countWhere(length, (i) => slice[rows[i]!]! < last)
    if (before > 0) return slice[rows[before - 1]!]! + 1
    return taskCreated[row]! < last ? taskCreated[row]! + 1 : null
  }

  #groupMoment({ group, members, deadlines }: GroupPositions): GroupMoment {
    const joined = group.members.slice(0, countAtMost(members, this.#position - 1))
    const given = countAtMost(deadlines, this.#position - 1)
    const deadline = group.deadlines[given - 1]?.deadlineNs ?? Infinity
    return {
      group,
      has: joined.filter((member) => this.#isMemberDone(member)),
      lacks: joined.filter((member) => !this.#isMemberDone(member)),
      deadlineNs: Number.isFinite(deadline) ? (deadline as Nanoseconds) : null,
    }
  }

  #isMemberDone({ task, future }: GroupMember): boolean {
    if (task === 0) return this.isFutureDone(future)
    const row = rowOf(this.model.tasks, task)
    return row >= 0 && this.isDone(row)
  }

  #isWatchedDone(added: number): boolean {
    const { task, a } = this.model.instants.columns
    return task[added] === NO_ROW ? this.isFutureDone(a[added] as ObjectId) : this.isDone(task[added]!)
  }

  /** The last place that the events since `began` name; 0: none. */
  #lastSite(began: number): SiteId {
    for (let index = this.#position - 1; index >= began; index--) {
      const { kind, site } = this.log.at(index)
      if (site !== 0 && !DEFINITION_SITES.has(kind)) return site as SiteId
    }
    return 0 as SiteId
  }
}
