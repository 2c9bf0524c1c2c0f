/**
 * The event vocabulary: what a run is made of. Everything that the timeline, the replay, the
 * comparison, the command line and the reports show is derived from these records, in this order.
 *
 * Shape of one event (the fields of a fixed-width record in the ring, see ring.ts):
 *   ns    whole nanoseconds since the run began; never less than the event before
 *   kind  one of `EventKind`
 *   site  SiteId of the place in the snippet, 0 where there is none
 *   task  TaskId whom the event is about, 0 for the loop itself
 *   a, b  two signed 32-bit integers; what they mean stands at each kind
 *   time  only for the kinds in `TIMED`: a float64 in place of a and b, in ns since the run began
 *
 * Ordering promises:
 * - Events stand in the order in which they happened in the worker.
 * - TaskCreated precedes every other event of its task, TaskDone is the last but for
 *   TaskNamed, CallbackAdded, CallbackBegin/End, CancelRequested and DoneRetrieved.
 * - A task runs between StepBegin and the next of its Suspended, SuspendedUntil, Yielded, TaskDone.
 *   Steps of one loop never overlap. While a nested `run` is under way the outer task stays in its
 *   step (it is Blocked … Unblocked), and the inner loop's steps lie inside.
 * - A text id that an event names is interned before that event.
 */
export const EventKind = {
  /** A loop began. a: loop ObjectId, b: TaskId that is blocked by it or 0. */
  LoopBegin: 1,
  /** a: loop ObjectId. */
  LoopEnd: 2,
  /** task was created. site: where it was asked for. a: TaskId of the creator or 0, b: TextId of its name, or -N for the default name `Task-N`. */
  TaskCreated: 3,
  /** Follows TaskCreated at once. site: where the coroutine function is defined (0: not the snippet's own). a: loop ObjectId, b: TextId of the coroutine's name. */
  TaskCoroutine: 4,
  /** setName. a: TextId. */
  TaskNamed: 5,
  /** task entered the ready queue. a: TaskId whose step did that or 0 (timer, loop, host), b: `ReadyCause`. */
  Ready: 6,
  /** task begins to run. */
  StepBegin: 7,
  /** task waits. site: its innermost `await` in the snippet. a: `WaitReason`, b: what for (TaskId for `task`, else ObjectId, 0 unknown). */
  Suspended: 8,
  /** TIMED. task sleeps. site as in Suspended. time: the deadline. */
  SuspendedUntil: 9,
  /** task gives way for one turn of the loop and stays ready (`sleep(0)`, `await` of a plain value). */
  Yielded: 10,
  /** task ended. a: `Outcome`, b: TextId of its result, error or cancel message as text (0: undefined or none). */
  TaskDone: 11,
  /** The exception that a task failed with. a: TextId of `Name: message`, b: TextId of the await chain as JSON (`AwaitFrame[]`). Precedes TaskDone. */
  TaskError: 12,
  /** The task's step awaits a coroutine of the snippet inside the same task. site: the coroutine function's definition. a: SiteId of the `await`, b: depth of the await chain after it (1 is the task's own coroutine). */
  CoroutineEnter: 13,
  /** The innermost coroutine of the task ended. a: `Outcome`, b: depth before it. */
  CoroutineExit: 14,
  /** addDoneCallback. task: who is watched or 0 (a plain future). a: ObjectId of the future, or 0 where task is set, b: TextId of the callback's name. */
  CallbackAdded: 15,
  /** A done callback, or a callback of callSoon/callLater (`task` 0, a 0), begins to run. site: where it was asked for. a, b as in CallbackAdded. */
  CallbackBegin: 16,
  /** Matches the last open CallbackBegin. a: `Outcome`. */
  CallbackEnd: 17,
  /** cancel() of task took effect. a: TaskId who asked or 0, b: TextId of the message. */
  CancelRequested: 18,
  /** CancelledError is thrown into task, in the step that began just before. */
  CancelDelivered: 19,
  /** task opened a wait group. a: ObjectId, b: `GroupMode`. Members and deadline follow at once, later members of a task group when they come. */
  GroupOpen: 20,
  /** task is a member of the group (0: a plain future). a: group ObjectId, b: ObjectId of the future where task is 0. */
  GroupMember: 21,
  /** TIMED. `task` carries the group's ObjectId. time: its deadline; Infinity for none any more. */
  GroupDeadline: 22,
  /** task's wait group ended. a: group ObjectId, b: `GroupEnd`. */
  GroupClose: 23,
  /** A lock, queue or the like was made. a: ObjectId, b: `SyncKind`. */
  SyncCreated: 24,
  /** task acquired (b 1) or released (b -1) it. a: ObjectId. */
  SyncHeld: 25,
  /** The state of an object after a change: a: ObjectId, b: queue size, semaphore value, event set (1) or clear (0), barrier's waiting count. */
  SyncValue: 26,
  /** A plain future or native promise that somebody waited for was settled. a: ObjectId, b: `Outcome`. */
  FutureDone: 27,
  /** A console line. a: `ConsoleLevel`, b: TextId. */
  Console: 28,
  /** a: TextId of the code (`never-awaited`, `never-retrieved`, `slow-callback`, …), b: TextId of the message. */
  Warning: 29,
  /** mark(label). a: TextId. */
  Mark: 30,
  /** span(label). a: TextId, b: ObjectId of the span. */
  SpanBegin: 31,
  /** b: ObjectId of the span. */
  SpanEnd: 32,
  /** variant(). a: TextId of the axis, b: TextId of a JSON document `{ values, chosen }`. */
  Variant: 33,
  /** task's step blocks on a nested loop. a: loop ObjectId. */
  Blocked: 34,
  /** a: loop ObjectId. */
  Unblocked: 35,
  /** The ring was full and this many events were lost here. a: how many. */
  Dropped: 36,
  /** Somebody asked for task's result or exception after it failed: it will not be reported as never retrieved. */
  DoneRetrieved: 37,
  /**
   * The values of the console line that follows. a: TextId of JSON (`LoggedValue[]`), b: TextId of that
   * line's text; 0: it is of the error that ended the run. Precedes Console, with nothing between.
   */
  ConsoleDetail: 38,
} as const
export type EventKind = (typeof EventKind)[keyof typeof EventKind]

/** Kinds whose a and b are one float64 (`time`). */
export const TIMED: ReadonlySet<EventKind> = new Set([EventKind.SuspendedUntil, EventKind.GroupDeadline])

export const ReadyCause = { Created: 0, Timer: 1, Completed: 2, Cancelled: 3, Yielded: 4, Host: 5 } as const
export type ReadyCause = (typeof ReadyCause)[keyof typeof ReadyCause]

export const WaitReason = {
  Future: 0,
  Task: 1,
  Group: 2,
  Native: 3,
  Lock: 4,
  Event: 5,
  Condition: 6,
  Semaphore: 7,
  Barrier: 8,
  QueueGet: 9,
  QueuePut: 10,
  QueueJoin: 11,
} as const
export type WaitReason = (typeof WaitReason)[keyof typeof WaitReason]

export const Outcome = { Result: 0, Error: 1, Cancelled: 2 } as const
export type Outcome = (typeof Outcome)[keyof typeof Outcome]

export const GroupMode = {
  AllCompleted: 0,
  FirstCompleted: 1,
  FirstException: 2,
  Gather: 3,
  AsCompleted: 4,
  WaitFor: 5,
  Timeout: 6,
  TaskGroup: 7,
  Shield: 8,
} as const
export type GroupMode = (typeof GroupMode)[keyof typeof GroupMode]

export const GroupEnd = { Satisfied: 0, TimedOut: 1, Failed: 2, Cancelled: 3 } as const
export type GroupEnd = (typeof GroupEnd)[keyof typeof GroupEnd]

export const SyncKind = { Lock: 0, Event: 1, Condition: 2, Semaphore: 3, Barrier: 4, Queue: 5 } as const
export type SyncKind = (typeof SyncKind)[keyof typeof SyncKind]

export const ConsoleLevel = { Log: 0, Info: 1, Warn: 2, Error: 3, Debug: 4, Table: 5 } as const
export type ConsoleLevel = (typeof ConsoleLevel)[keyof typeof ConsoleLevel]

/** One step of the await chain of an error, innermost first. */
export interface AwaitFrame {
  /** Name of the coroutine function. */
  readonly name: string
  /** SiteId of the throw or of the `await` in it; 0 unknown. */
  readonly site: number
}
