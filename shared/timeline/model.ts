/**
 * What a run looks like once its events have been folded. Types and constants only; build.ts fills it,
 * objects.ts has what it holds few of, read.ts reads it one task at a time.
 *
 * Everything that a run can have a million of lies in tables of typed columns: row `i` of a table is
 * index `i` of each of its columns. Rows stand in the order of their events, and that order is the
 * truth: on the virtual clock many rows share one time, and slices may have no width.
 *
 * Times are whole nanoseconds since the run began. Ids are those of the events.
 */
import { WaitReason } from '../events/kinds'
import type { Nanoseconds, ObjectId } from '../ids'
import type { VariantAxis } from '../run'
import type { Group, Loop, SyncObject } from './objects'

/** A table's columns may be longer than the table, and are replaced when it grows: read them afresh after each push. */
export interface Table<C> {
  readonly length: number
  readonly columns: Readonly<C>
}

/** Row −1 means "none" in every column that names a row. */
export const NO_ROW = -1

/** A state before the end is also the state of the task's last slice. */
export const TaskState = {
  Created: 0,
  Ready: 1,
  Running: 2,
  Waiting: 3,
  Finished: 4,
  Failed: 5,
  Cancelled: 6,
} as const
export type TaskState = (typeof TaskState)[keyof typeof TaskState]

/** What a task waits for: the events' reasons, and the two that have events of their own. */
export const WaitKind = {
  ...WaitReason,
  /** `SuspendedUntil`. */
  Sleep: 100,
  /** `Blocked`: its step called a nested loop; the target is that loop. */
  Loop: 101,
} as const
export type WaitKind = (typeof WaitKind)[keyof typeof WaitKind]

/** Tasks in the order of their creation; ids ascend. Row `id - 1` unless the run dropped events. */
export interface TaskColumns {
  /** TaskId. */
  id: Int32Array
  /** TaskId of the creator, 0: none. It may be unknown where events were dropped. */
  parent: Int32Array
  /** TextId of its present name, or −N for the default name `Task-N`. */
  name: Int32Array
  /** TextId of the coroutine's name, 0: unknown. */
  coroutine: Int32Array
  /** SiteId of the place where it was asked for. */
  creationSite: Int32Array
  /** SiteId of the coroutine function, 0: not the snippet's own. */
  definitionSite: Int32Array
  /** ObjectId of its loop. */
  loop: Int32Array
  createdNs: Float64Array
  /** Its first step; NaN before. */
  startedNs: Float64Array
  /** NaN before. */
  finishedNs: Float64Array
  /** `TaskState`. */
  state: Uint8Array
  /** Sums over its closed slices, in ns. `waitingNs` is waiting alone, not the time in the ready queue. */
  runningNs: Float64Array
  waitingNs: Float64Array
  readyNs: Float64Array
  /** TextId of the result, error or cancel message that it ended with; 0: none. */
  result: Int32Array
  /** TextId of `Name: message` where it failed. */
  error: Int32Array
  /** TextId of the error's await chain, JSON of `AwaitFrame[]`. */
  awaitChain: Int32Array
  /** 1 once somebody asked for its result or exception after it failed. */
  retrieved: Uint8Array
  /** First and last of the task's rows in those tables; each row's `next` names the one after it. */
  firstSlice: Int32Array
  lastSlice: Int32Array
  firstInstant: Int32Array
  lastInstant: Int32Array
  firstSpan: Int32Array
  lastSpan: Int32Array
  /** Its innermost open rows in those tables. */
  openSpan: Int32Array
  openCall: Int32Array
}

/** Stretches of one task in one state. A task's slices touch: each begins where the one before ended. */
export interface SliceColumns {
  /** Row of the task. */
  task: Int32Array
  /** `TaskState.Ready`, `.Running` or `.Waiting`. */
  state: Uint8Array
  startNs: Float64Array
  /** Infinity while it lasts, and where the recording ended before it: it reaches to the model's `endNs`. */
  endNs: Float64Array
  /** SiteId. Waiting: the innermost `await`. Otherwise the place from which the task runs on: that `await`, or its definition. */
  site: Int32Array
  /** Waiting: `WaitKind`; otherwise −1. */
  reason: Int8Array
  /** Waiting: TaskId for `WaitKind.Task`, else ObjectId; 0: unknown. */
  target: Int32Array
  /** Waiting for a time: the deadline. Otherwise NaN. */
  deadlineNs: Float64Array
  /** Waiting: TaskId of who ended the wait. Ready: who queued the task. 0: timer, loop or host. */
  by: Int32Array
  /** Why so: `ReadyCause`; −1: unknown or still waiting. */
  cause: Int8Array
  /** The task's running and waiting time before this slice, so that any stretch of a lane is summed by one subtraction. */
  runBeforeNs: Float64Array
  waitBeforeNs: Float64Array
  /** Row of the task's next slice. */
  next: Int32Array
}

export const InstantKind = {
  CallbackAdded: 0,
  Callback: 1,
  CancelRequested: 2,
  CancelDelivered: 3,
  Mark: 4,
  Warning: 5,
  Console: 6,
} as const
export type InstantKind = (typeof InstantKind)[keyof typeof InstantKind]

/** What happens at a point of time. `a` and `b` mean what they mean in the event of that kind. */
export interface InstantColumns {
  /** `InstantKind`. */
  kind: Uint8Array
  /** Row of the task whose lane it belongs to, −1: none. */
  task: Int32Array
  ns: Float64Array
  /** Callback: when it returned, Infinity before. Otherwise as `ns`. */
  endNs: Float64Array
  /** SiteId. */
  site: Int32Array
  a: Int32Array
  b: Int32Array
  /** Callback: `Outcome` once it returned. */
  outcome: Uint8Array
  /** Row of the task's next instant. */
  next: Int32Array
}

/** Rows of the instants of one kind, in their order. */
export interface InstantListColumns {
  instant: Int32Array
}

/** Lines of the console. */
export interface ConsoleColumns extends InstantListColumns {
  /** TextId of the values that the line was made of, JSON of `LoggedValue[]`; 0: its text says it all. */
  detail: Int32Array
}

/** Stretches that the snippet named with `span()`. */
export interface SpanColumns {
  /** Row of the task. */
  task: Int32Array
  startNs: Float64Array
  /** Infinity while open. */
  endNs: Float64Array
  site: Int32Array
  /** TextId. */
  label: Int32Array
  /** How many of the task's spans were open when it began. */
  depth: Int32Array
  /** Row of the span around it. */
  parent: Int32Array
  /** Row of the task's next span. */
  next: Int32Array
}

/** Coroutines awaited inside a task. */
export interface CallColumns {
  /** Row of the task. */
  task: Int32Array
  startNs: Float64Array
  /** Infinity while open. */
  endNs: Float64Array
  /** SiteId of the coroutine function. */
  definitionSite: Int32Array
  /** SiteId of the `await`. */
  awaitSite: Int32Array
  /** Length of the await chain with it; the task's own coroutine is 1 and has no row here. */
  depth: Int32Array
  /** `Outcome` once it ended. */
  outcome: Uint8Array
  /** Row of the call around it. */
  parent: Int32Array
}

/** Futures and native promises that were settled. */
export interface FutureColumns {
  /** ObjectId. */
  id: Int32Array
  ns: Float64Array
  /** `Outcome`. */
  outcome: Uint8Array
}

/** Every change of a lock, queue or the like. */
export interface SyncChangeColumns {
  ns: Float64Array
  /** ObjectId. */
  object: Int32Array
  /** TaskId who acquired (held 1) or released (held −1); 0 for a change of the value. */
  task: Int32Array
  held: Int8Array
  /** The value after the change; meaningful where `held` is 0. */
  value: Int32Array
}

export interface RunModel {
  readonly tasks: Table<TaskColumns>
  readonly slices: Table<SliceColumns>
  readonly instants: Table<InstantColumns>
  readonly console: Table<ConsoleColumns>
  readonly warnings: Table<InstantListColumns>
  readonly spans: Table<SpanColumns>
  readonly calls: Table<CallColumns>
  readonly futures: Table<FutureColumns>
  readonly syncChanges: Table<SyncChangeColumns>
  readonly groups: ReadonlyMap<ObjectId, Group>
  readonly syncs: ReadonlyMap<ObjectId, SyncObject>
  readonly loops: ReadonlyMap<ObjectId, Loop>
  /** TextId of the error that ended the run, as the values of a console line; 0: none. */
  readonly failure: number
  /** In the order in which the run met them. */
  readonly axes: ReadonlyMap<string, VariantAxis>
  /** `texts[id - 1]`. */
  readonly texts: readonly string[]
  /** How many events were folded. */
  readonly events: number
  /** How many events the run lost because its ring was full. */
  readonly dropped: number
  /** How many events did not fit what came before them: after drops, or in a damaged record. */
  readonly anomalies: number
  /** Time of the last event. */
  readonly lastNs: Nanoseconds
  /** The end of the recording: the run's duration once it ended, else the time of the last event. */
  readonly endNs: Nanoseconds
  readonly finished: boolean
  /** Goes up with every push, so that a view knows when to look again. */
  readonly revision: number
}
