import { GroupEnd, GroupMode } from '../events/kinds'
import type { ObjectId, TaskId } from '../ids'
import { NO_ROW, type RunModel } from './model'
import type { Group, GroupMember } from './objects'
import { rowOf } from './read'

/** A wait group at one instant. */
export interface GroupLens {
  /** Members that were done by then, in the order in which they ended. */
  readonly done: readonly GroupMember[]
  /** Members that had joined and were not done: once the group has ended, what it left over. */
  readonly pending: readonly GroupMember[]
  /** In ns; null: none. */
  readonly deadlineNs: number | null
  readonly isOpen: boolean
}

/** Where a member's end stands among the others': its time, and the order of the events at that time. */
interface End {
  readonly member: GroupMember
  readonly ns: number
  readonly order: number
}

/**
 * How the group stood at `ns`; after its end it stays as it was then, so that late members count as
 * left over. All that happened at `ns` counts as done, but for what happened after the group's end.
 */
export function lensAt(model: RunModel, group: Group, ns: number): GroupLens {
  const at = Math.min(ns, group.closeNs)
  const done: End[] = []
  const pending: GroupMember[] = []
  for (const member of group.members) {
    if (member.ns > at) continue
    const end = endOf(model, group, member)
    if (end.ns <= at && !isLeftOver(model, group, member, ns)) done.push(end)
    else pending.push(member)
  }
  done.sort((a, b) => a.ns - b.ns || a.order - b.order)
  return {
    done: done.map(({ member }) => member),
    pending,
    deadlineNs: deadlineAt(group, at),
    isOpen: ns < group.closeNs,
  }
}

/** Whether the member was not done when the group ended, even if it was at that very time; never before that. */
function isLeftOver({ futures }: RunModel, group: Group, { task, future }: GroupMember, ns: number): boolean {
  if (ns < group.closeNs || group.mode === GroupMode.Timeout) return false
  if (task !== 0) return group.leftOver.has(task)
  return rowOfFuture(futures, future) >= group.futuresDone
}

/** The deadline that the group had at `ns`; null: none. */
export function deadlineAt(group: Group, ns: number): number | null {
  const given = group.deadlines.findLast((deadline) => deadline.ns <= ns)?.deadlineNs
  return given !== undefined && Number.isFinite(given) ? given : null
}

function endOf(model: RunModel, group: Group, member: GroupMember): End {
  // The member of a timeout is the task inside it, which goes on: what ends is the scope.
  if (group.mode === GroupMode.Timeout) {
    return { member, ns: group.end === GroupEnd.Satisfied ? group.closeNs : Infinity, order: 0 }
  }
  return member.task === 0 ? endOfFuture(model, member) : endOfTask(model, member, member.task)
}

function endOfTask({ tasks }: RunModel, member: GroupMember, task: TaskId): End {
  const row = rowOf(tasks, task)
  if (row === NO_ROW) return { member, ns: Infinity, order: 0 }
  const { finishedNs, lastSlice } = tasks.columns
  // Slices stand in the order of their events, so the last steps tell who of two ended first.
  return { member, ns: Number.isNaN(finishedNs[row]!) ? Infinity : finishedNs[row]!, order: lastSlice[row]! }
}

function endOfFuture({ futures }: RunModel, member: GroupMember): End {
  const row = rowOfFuture(futures, member.future)
  return { member, ns: row < 0 ? Infinity : futures.columns.ns[row]!, order: row }
}

/** −1: it is not done. */
const rowOfFuture = (futures: RunModel['futures'], future: ObjectId): number =>
  futures.columns.id.subarray(0, futures.length).indexOf(future)
