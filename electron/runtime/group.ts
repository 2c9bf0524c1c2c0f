import { EventKind, type GroupEnd, type GroupMode, WaitReason } from '@shared/events/kinds'
import { toNanoseconds } from '@shared/ids'
import { type Future, type Subject, Waiter } from './future'
import { nextObject, program } from './program'
import { emit, emitTimed } from './trace'

/** A wait, gather, timeout or task group as the recording knows it. */
export interface WaitGroup {
  readonly subject: Subject
  /** A future that is said to wait for this group. */
  future(): Future
  add(member: Future): void
  /** Loop time in seconds, null for none any more. */
  deadline(when: number | null): void
  /** Only the first end counts. */
  close(end: GroupEnd): void
}

/** Opens a group for the running task, or for the one on whose account a callback runs. */
export function openGroup(mode: GroupMode, members: Iterable<Future>): WaitGroup {
  const object = nextObject()
  const opener = program.actor
  const subject: Subject = { reason: WaitReason.Group, object }
  let open = true
  emit(EventKind.GroupOpen, program.site, opener, object, mode)
  const group: WaitGroup = {
    subject,
    future() {
      return new Waiter(subject)
    },
    add(member) {
      emit(EventKind.GroupMember, program.site, member.taskId, object, member.taskId === 0 ? member.identity() : 0)
    },
    deadline(when) {
      emitTimed(EventKind.GroupDeadline, program.site, object, when === null ? Infinity : toNanoseconds(when))
    },
    close(end) {
      if (open) emit(EventKind.GroupClose, program.site, opener, object, end)
      open = false
    },
  }
  if (program.instrument !== null) for (const member of members) group.add(member)
  return group
}
