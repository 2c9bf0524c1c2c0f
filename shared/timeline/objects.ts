/** What tasks of a run wait for together or share: few of each, so that they are objects and no rows. */
import type { GroupEnd, GroupMode, SyncKind } from '../events/kinds'
import type { Nanoseconds, ObjectId, SiteId, TaskId } from '../ids'

export interface GroupMember {
  /** 0 for a plain future. */
  readonly task: TaskId
  /** 0 for a task. */
  readonly future: ObjectId
  /** When it joined. */
  readonly ns: Nanoseconds
}

/** A `wait`, `gather`, timeout or task group. */
export interface Group {
  readonly id: ObjectId
  readonly mode: GroupMode
  /** The task that opened it. */
  readonly opener: TaskId
  readonly site: SiteId
  readonly openNs: Nanoseconds
  /** Infinity while open. */
  readonly closeNs: Nanoseconds
  /** null while open. */
  readonly end: GroupEnd | null
  readonly members: readonly GroupMember[]
  /**
   * The tasks among its members that were not done when it closed; empty while open. Times do not tell: who waited may
   * cancel the others, or end, at the very time at which the wait closed.
   */
  readonly leftOver: ReadonlySet<TaskId>
  /** How many rows the table of futures had when it closed: those futures were done by then. Infinity while open. */
  readonly futuresDone: number
  /** Each deadline it was given, in order; Infinity: none any more. */
  readonly deadlines: readonly { readonly ns: Nanoseconds; readonly deadlineNs: Nanoseconds }[]
}

/** A lock, event, condition, semaphore, barrier or queue, as it is now. */
export interface SyncObject {
  readonly id: ObjectId
  readonly kind: SyncKind
  readonly site: SiteId
  readonly createdNs: Nanoseconds
  /** Who holds it, how often. */
  readonly holders: ReadonlyMap<TaskId, number>
  /** Queue size, semaphore value, event set (1) or clear (0), barrier's waiting count; null: never told. */
  readonly value: number | null
}

export interface Loop {
  readonly id: ObjectId
  readonly beginNs: Nanoseconds
  /** Infinity while it runs. */
  readonly endNs: Nanoseconds
  /** The task whose step it blocks, 0: none. */
  readonly blocks: TaskId
}
