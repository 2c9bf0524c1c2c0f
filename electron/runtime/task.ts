import { EventKind, ReadyCause, WaitReason } from '@shared/events/kinds'
import { type Context, type Variables } from './context'
import type { Coroutine } from './coroutine'
import { CancelledError } from './errors'
import { Future, FutureState } from './future'
import type { EventLoop } from './loop'
import { program } from './program'
import { emit, textId } from './trace'

/**
 * A coroutine that the loop runs (asyncio.Task). Its state below is stepped by step.ts alone.
 *
 * While it is pending, `value` is what its next step sends in where it did not wait for a future; a
 * `Thrown` is thrown in.
 */
export class Task<T = unknown> extends Future<T> {
  readonly id: number
  /** Innermost coroutine: the one that the next step resumes. */
  frame: Coroutine
  /** How many of the snippet's own coroutines the await chain holds. */
  depth = 1
  /** What it waits for. */
  waiter: Future | null = null
  /** The context variables of its steps; a context that was given is shared. */
  context: Variables | Context
  /** A number for the default name. */
  private name: string | number

  /** @param name null for the default name. The number is used up either way, as in CPython. */
  constructor(loop: EventLoop, coroutine: Coroutine<T>, name: string | null, context: Context | null) {
    super(loop)
    this.id = ++program.tasks
    this.frame = coroutine
    this.context = context ?? program.variables
    const number = name === MODULE_NAME ? 0 : ++program.taskNames
    this.name = name ?? number
  }

  /** SiteId of the innermost `await` of the snippet. */
  get awaitSite(): number {
    let frame: Coroutine | null = this.frame
    while (frame !== null && frame.definition === 0) frame = frame.parent
    return frame !== null && frame.awaits ? frame.site : 0
  }

  /** cancel() found nothing to cancel: the next step throws CancelledError. */
  get mustCancel(): boolean {
    return this.rare !== null && this.rare.mustCancel
  }

  override get taskId(): number {
    return this.id
  }

  getName(): string {
    return typeof this.name === 'number' ? `Task-${this.name}` : this.name
  }

  setName(name: unknown): void {
    this.name = String(name)
    emit(EventKind.TaskNamed, program.site, this.id, textId(this.name), 0)
  }

  /** For TaskCreated: a TextId, or the negative number of a default name. */
  nameCode(): number {
    return typeof this.name === 'number' ? -this.name : textId(this.name)
  }

  /** The coroutine that it was made from. */
  getCoro(): Coroutine<T> {
    let frame = this.frame
    while (frame.parent !== null) frame = frame.parent
    return frame as Coroutine<T>
  }

  /**
   * Asks for a CancelledError at the `await` where it stands. The task may catch it: until it ends,
   * `cancelled()` stays false. Gives false when it is done already.
   */
  override cancel(message: string | null = null): boolean {
    this.markRetrieved()
    if (this.state !== FutureState.Pending) return false
    const { details } = this
    // CPython ends such a circle by its limit of recursion.
    if (details.passingOn) throw new RangeError(`maximum recursion depth exceeded: ${this.selfWait()}`)
    details.cancelRequests++
    emit(EventKind.CancelRequested, program.site, this.id, program.actor, message === null ? 0 : textId(message))
    if (this.waiter !== null && this.passOn(this.waiter, message)) return true
    details.mustCancel = true
    details.cancelMessage = message
    return true
  }

  /** How many cancellations were asked for and not taken back. */
  cancelling(): number {
    return this.details.cancelRequests
  }

  /** Takes one request back; gives how many remain. */
  uncancel(): number {
    const { details } = this
    if (details.cancelRequests > 0) details.cancelRequests--
    return details.cancelRequests
  }

  override setResult(): never {
    throw new Error('Task does not support setResult: its coroutine returns the result')
  }

  override setException(): never {
    throw new Error('Task does not support setException: its coroutine throws the exception')
  }

  // What follows is for loop.ts.

  /** The cancellation that the next step throws, if any. */
  pendingCancellation(): unknown {
    this.details.mustCancel = false
    return this.takeCancelledError()
  }

  /** A cancellation was asked for while it waits for a future that it has only just begun to wait for. */
  cancelWaiter(waiter: Future): void {
    if (this.passOn(waiter, this.lastCancelMessage())) this.details.mustCancel = false
  }

  /** Cancels what it waits for. @throws RangeError where that is, in the end, the task itself. */
  private passOn(waiter: Future, message: string | null): boolean {
    const { details } = this
    details.passingOn = true
    try {
      return waiter.cancel(message)
    } finally {
      details.passingOn = false
    }
  }

  private selfWait(): string {
    return `task '${this.getName()}' waits for itself, so that its cancellation has no end`
  }

  finish(value: unknown): void {
    if (this.mustCancel) {
      this.details.mustCancel = false
      this.markCancelled(this.lastCancelMessage())
    } else this.complete(value)
  }

  finishWith(error: unknown): void {
    if (error instanceof CancelledError) {
      this.details.cancelledError = error
      this.markCancelled(null)
    } else this.fail(error)
  }

  protected override notReady(message: string): string {
    return `${message} Task '${this.getName()}' is not done yet: await it first, or ask done().`
  }
}

/** An error to be thrown into a task by its next step, such as a misuse of `await`. */
export class Thrown {
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

/** The task of the module's top level: it has no number. */
export const MODULE_NAME = '<module>'

/** Why a task became ready, from what it waited for. */
export function readyCause(waiter: Future): ReadyCause {
  if (waiter.state === FutureState.Cancelled) return ReadyCause.Cancelled
  if (program.inTimer) return ReadyCause.Timer
  return waiter.subject?.reason === WaitReason.Native ? ReadyCause.Host : ReadyCause.Completed
}
