import { GroupEnd, GroupMode, SyncKind } from '../../events/kinds'
import type { Nanoseconds, ObjectId, SiteId, TaskId } from '../../ids'
import { type FutureColumns, NO_ROW, type SyncChangeColumns } from '../model'
import type { Group, GroupMember, Loop, SyncObject } from '../objects'
import { rowOf } from '../read'
import { GrowingTable } from '../table'
import type { Fitted, FoldEvent } from './event'
import type { TaskFold } from './tasks'

interface OpenGroup extends Group {
  closeNs: Nanoseconds
  end: GroupEnd | null
  readonly members: GroupMember[]
  readonly leftOver: Set<TaskId>
  futuresDone: number
  readonly deadlines: { ns: Nanoseconds; deadlineNs: Nanoseconds }[]
}

interface OpenSync extends SyncObject {
  value: number | null
  readonly holders: Map<TaskId, number>
}

const FOREVER = Infinity as Nanoseconds

/** Loops, wait groups, locks and queues, futures: what tasks wait for and hold. */
export class ObjectFold {
  readonly loops = new Map<ObjectId, Loop>()
  readonly groups = new Map<ObjectId, OpenGroup>()
  readonly syncs = new Map<ObjectId, OpenSync>()
  readonly syncChanges = new GrowingTable<SyncChangeColumns>((n) => ({
    ns: new Float64Array(n),
    object: new Int32Array(n),
    task: new Int32Array(n),
    held: new Int8Array(n),
    value: new Int32Array(n),
  }))
  readonly futures = new GrowingTable<FutureColumns>((n) => ({
    id: new Int32Array(n),
    ns: new Float64Array(n),
    outcome: new Uint8Array(n),
  }))

  readonly #tasks: TaskFold

  constructor(tasks: TaskFold) {
    this.#tasks = tasks
  }

  loopBegin({ ns, a, b }: FoldEvent): Fitted {
    const id = a as ObjectId
    if (this.loops.has(id)) return false
    this.loops.set(id, { id, beginNs: ns as Nanoseconds, endNs: FOREVER, blocks: b as TaskId })
    return true
  }

  loopEnd({ ns, a }: FoldEvent): Fitted {
    const loop = this.loops.get(a as ObjectId)
    if (loop === undefined || loop.endNs !== FOREVER) return false
    this.loops.set(loop.id, { ...loop, endNs: ns as Nanoseconds })
    return true
  }

  groupOpen({ ns, site, task, a, b }: FoldEvent): Fitted {
    const id = a as ObjectId
    if (this.groups.has(id) || !isOneOf(GroupMode, b)) return false
    this.groups.set(id, {
      id,
      mode: b,
      opener: task as TaskId,
      site: site as SiteId,
      openNs: ns as Nanoseconds,
      closeNs: FOREVER,
      end: null,
      members: [],
      leftOver: new Set(),
      futuresDone: Infinity,
      deadlines: [],
    })
    return true
  }

  groupMember({ ns, task, a, b }: FoldEvent): Fitted {
    const group = this.groups.get(a as ObjectId)
    if (group === undefined) return false
    group.members.push({ task: task as TaskId, future: b as ObjectId, ns: ns as Nanoseconds })
    return true
  }

  groupDeadline({ ns, task, time }: FoldEvent): Fitted {
    const group = this.groups.get(task as ObjectId)
    if (group === undefined) return false
    group.deadlines.push({ ns: ns as Nanoseconds, deadlineNs: time as Nanoseconds })
    return true
  }

  groupClose({ ns, a, b }: FoldEvent): Fitted {
    const group = this.groups.get(a as ObjectId)
    if (group === undefined || group.end !== null || !isOneOf(GroupEnd, b)) return false
    group.closeNs = ns as Nanoseconds
    group.end = b
    group.futuresDone = this.futures.length
    for (const { task } of group.members) if (!this.#isDone(task)) group.leftOver.add(task)
    return true
  }

  syncCreated({ ns, site, a, b }: FoldEvent): Fitted {
    const id = a as ObjectId
    if (this.syncs.has(id) || !isOneOf(SyncKind, b)) return false
    this.syncs.set(id, {
      id,
      kind: b,
      site: site as SiteId,
      createdNs: ns as Nanoseconds,
      holders: new Map(),
      value: null,
    })
    return true
  }

  syncHeld({ ns, task, a, b }: FoldEvent): Fitted {
    const sync = this.syncs.get(a as ObjectId)
    if (sync === undefined) return false
    this.#change(ns, a, task, b, 0)
    const held = (sync.holders.get(task as TaskId) ?? 0) + b
    if (held > 0) sync.holders.set(task as TaskId, held)
    else sync.holders.delete(task as TaskId)
    return true
  }

  syncValue({ ns, a, b }: FoldEvent): Fitted {
    const sync = this.syncs.get(a as ObjectId)
    if (sync === undefined) return false
    this.#change(ns, a, 0, 0, b)
    sync.value = b
    return true
  }

  futureDone({ ns, a, b }: FoldEvent): Fitted {
    const row = this.futures.add()
    const { columns } = this.futures
    columns.id[row] = a
    columns.ns[row] = ns
    columns.outcome[row] = b
    return true
  }

  #isDone(task: TaskId): boolean {
    const { tasks } = this.#tasks
    const row = rowOf(tasks, task)
    return row !== NO_ROW && !Number.isNaN(tasks.columns.finishedNs[row]!)
  }

  #change(ns: number, object: number, task: number, held: number, value: number): void {
    const row = this.syncChanges.add()
    const { columns } = this.syncChanges
    columns.ns[row] = ns
    columns.object[row] = object
    columns.task[row] = task
    columns.held[row] = held
    columns.value[row] = value
  }
}

const isOneOf = <T extends number>(names: Readonly<Record<string, T>>, value: number): value is T =>
  Object.values(names).includes(value as T)
