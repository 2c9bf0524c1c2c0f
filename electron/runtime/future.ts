import { type AwaitFrame, EventKind, Outcome, WaitReason } from '@shared/events/kinds'
import { type Context, type Variables } from './context'
import { CancelledError, InvalidStateError } from './errors'
import type { EventLoop } from './loop'
import { nextObject, program, runningLoop } from './program'
import type { Task } from './task'
import { emit, textId } from './trace'

export const FutureState = { Pending: 0, Cancelled: 1, Finished: 2, Failed: 3 } as const
export type FutureState = (typeof FutureState)[keyof typeof FutureState]

export type DoneCallback = (future: never) => unknown

/** A done callback with the context that it runs in. */
export interface Watcher {
  readonly callback: (future: Future) => unknown
  readonly variables: Variables
  readonly context: Context | null
  /** asyncio's own callbacks (gather's, wait's) are not shown. */
  readonly visible: boolean
  /** SiteId of the call that added it. */
  readonly site: number
}

/** What a task is said to wait for. One object serves all the waiters of a lock or group. */
export interface Subject {
  readonly reason: WaitReason
  /** ObjectId */
  readonly object: number
}

/** What few futures need, kept apart so that a million tasks stay small. */
interface Details {
  cancelMessage: string | null
  /** The CancelledError that ended a task: it is raised once, as CPython does, later ones are fresh. */
  cancelledError: unknown
  /** Through which awaits its error came. */
  chain: readonly AwaitFrame[] | null
  /** Cancellations of a task that were asked for and not taken back. */
  cancelRequests: number
  /** A task's next step throws CancelledError. */
  mustCancel: boolean
  /** A task's cancel() is under way: what it waits for is being cancelled. */
  passingOn: boolean
  subject: Subject | null
}

/**
 * A result that will come (asyncio.Future). Waiting tasks stand among the callbacks, because their
 * order is one: first come, first called, each through the ready queue.
 */
export class Future<T = unknown> implements PromiseLike<T> {
  readonly loop: EventLoop
  state: FutureState = FutureState.Pending
  /** The result, or the exception of a failed one. */
  value: unknown = undefined
  private watchers: Task | Watcher | (Task | Watcher)[] | null = null
  protected rare: Details | null = null

  constructor(loop: EventLoop = runningLoop()) {
    this.loop = loop
  }

  /** TaskId for a task, 0 for a plain future. */
  get taskId(): number {
    return 0
  }

  done(): boolean {
    return this.state !== FutureState.Pending
  }

  cancelled(): boolean {
    return this.state === FutureState.Cancelled
  }

  /** @throws its exception; CancelledError when cancelled; InvalidStateError when it is not done. */
  result(): T {
    if (this.state === FutureState.Cancelled) throw this.takeCancelledError()
    if (this.state === FutureState.Pending) throw new InvalidStateError(this.notReady('Result is not ready.'))
    this.markRetrieved()
    if (this.state === FutureState.Failed) throw this.value
    return this.value as T
  }

  /** Its exception, or null. @throws CancelledError when cancelled; InvalidStateError when it is not done. */
  exception(): Error | null {
    if (this.state === FutureState.Cancelled) throw this.takeCancelledError()
    if (this.state === FutureState.Pending) throw new InvalidStateError(this.notReady('Exception is not set.'))
    this.markRetrieved()
    return this.state === FutureState.Failed ? (this.value as Error) : null
  }

  /** @throws InvalidStateError when it is done. */
  setResult(value: T): void {
    this.checkPending('setResult')
    this.complete(value)
  }

  /** Takes an error or an error class. @throws InvalidStateError when it is done. */
  setException(error: unknown): void {
    this.checkPending('setException')
    this.fail(isErrorClass(error) ? new error() : error)
  }

  /** Whether it was pending. Its watchers are called. */
  cancel(message: string | null = null): boolean {
    this.markRetrieved()
    if (this.state !== FutureState.Pending) return false
    this.markCancelled(message)
    return true
  }

  /** `fn` is called with this future when it is done; through the ready queue even if it is done already. */
  addDoneCallback(fn: DoneCallback, options: { context?: Context } = {}): void {
    if (typeof fn !== 'function')
      throw new TypeError('addDoneCallback() takes a function, which is called with the task')
    emit(EventKind.CallbackAdded, program.site, this.taskId, this.taskId ? 0 : this.identity(), textId(fn.name))
    this.addWatcher(fn as Watcher['callback'], true, options.context ?? null)
  }

  /** As addDoneCallback, for asyncio's own callbacks. */
  watch(fn: (future: Future<T>) => unknown): void {
    this.addWatcher(fn as Watcher['callback'], false, null)
  }

  /** How many were removed. */
  removeDoneCallback(fn: DoneCallback): number {
    const before = this.watcherList()
    const after = before.filter((watcher) => !('callback' in watcher) || watcher.callback !== (fn as unknown))
    this.watchers = after.length === 0 ? null : after
    return before.length - after.length
  }

  getLoop(): EventLoop {
    return this.loop
  }

  then<A = T, B = never>(
    onResult?: ((value: T) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.loop.toPromise<T>(this).then(onResult, onError)
  }

  catch<B = never>(onError?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.loop.toPromise<T>(this).catch(onError)
  }

  finally(onEnd?: (() => void) | null): Promise<T> {
    return this.loop.toPromise<T>(this).finally(onEnd)
  }

  get [Symbol.toStringTag](): string {
    return this.constructor.name
  }

  // What follows is for the runtime itself.

  /** A task that will be made ready when this is done. */
  addTask(task: Task): void {
    this.push(task)
  }

  /** ObjectId, given when first asked for. */
  identity(): number {
    const subject = this.subject ?? (this.details.subject = { reason: WaitReason.Future, object: nextObject() })
    return subject.object
  }

  /** null: a task, or a plain future that nobody has waited for yet. */
  get subject(): Subject | null {
    return this.rare === null ? null : this.rare.subject
  }

  get chain(): readonly AwaitFrame[] | null {
    return this.rare === null ? null : this.rare.chain
  }

  set chain(chain: readonly AwaitFrame[] | null) {
    if (chain !== null) this.details.chain = chain
  }

  /** What it failed with, which counts as seen; in a box, because JavaScript throws null and undefined too. */
  failure(): readonly [unknown] | null {
    this.markRetrieved()
    return this.state === FutureState.Failed ? [this.value] : null
  }

  /** Somebody has seen the exception: it need not be reported at the end. */
  markRetrieved(): void {
    if (this.state === FutureState.Failed && program.unretrieved.delete(this as Future) && this.taskId !== 0) {
      emit(EventKind.DoneRetrieved, program.site, this.taskId, 0, 0)
    }
  }

  lastCancelMessage(): string | null {
    return this.rare === null ? null : this.rare.cancelMessage
  }

  takeCancelledError(): unknown {
    const error = this.rare?.cancelledError ?? new CancelledError(this.lastCancelMessage() ?? '')
    if (this.rare !== null) this.rare.cancelledError = null
    return error
  }

  protected get details(): Details {
    this.rare ??= {
      cancelMessage: null,
      cancelledError: null,
      chain: null,
      cancelRequests: 0,
      mustCancel: false,
      passingOn: false,
      subject: null,
    }
    return this.rare
  }

  protected complete(value: unknown): void {
    this.value = value
    this.state = FutureState.Finished
    this.schedule(Outcome.Result)
  }

  protected fail(error: unknown): void {
    this.value = error
    this.state = FutureState.Failed
    program.unretrieved.add(this as Future)
    this.schedule(Outcome.Error)
  }

  protected markCancelled(message: string | null): void {
    this.state = FutureState.Cancelled
    if (message !== null || this.rare !== null) this.details.cancelMessage = message
    this.schedule(Outcome.Cancelled)
  }

  /** What to do instead, for the commonest mistake. */
  protected notReady(message: string): string {
    return message
  }

  private checkPending(method: string): void {
    if (this.state === FutureState.Pending) return
    const was = this.state === FutureState.Cancelled ? 'cancelled' : 'finished'
    throw new InvalidStateError(
      `${method}() on a future that is already ${was}: a future is completed once; ask done() first`,
    )
  }

  private addWatcher(callback: Watcher['callback'], visible: boolean, context: Context | null): void {
    const watcher: Watcher = { callback, variables: program.variables, context, visible, site: program.site }
    if (this.state === FutureState.Pending) this.push(watcher)
    else this.loop.callWatcher(watcher, this as Future)
  }

  private push(watcher: Task | Watcher): void {
    if (this.watchers === null) this.watchers = watcher
    else if (Array.isArray(this.watchers)) this.watchers.push(watcher)
    else this.watchers = [this.watchers, watcher]
  }

  private watcherList(): (Task | Watcher)[] {
    if (this.watchers === null) return []
    return Array.isArray(this.watchers) ? this.watchers : [this.watchers]
  }

  /** Hands the watchers to the ready queue, in their order. */
  private schedule(outcome: Outcome): void {
    const { subject } = this
    if (subject !== null && (subject.reason === WaitReason.Future || subject.reason === WaitReason.Native))
      emit(EventKind.FutureDone, program.site, 0, subject.object, outcome)
    const watchers = this.watchers
    if (watchers === null) return
    this.watchers = null
    if (Array.isArray(watchers)) for (const watcher of watchers) this.notify(watcher)
    else this.notify(watchers)
  }

  private notify(watcher: Task | Watcher): void {
    if ('callback' in watcher) this.loop.callWatcher(watcher, this as Future)
    else this.loop.wakeUp(watcher, this as Future)
  }
}

export type Awaitable<T> = PromiseLike<T>

export const isfuture = (value: unknown): value is Future => value instanceof Future

function isErrorClass(value: unknown): value is new () => Error {
  return typeof value === 'function' && (value === Error || value.prototype instanceof Error)
}

/** A future of asyncio's own, that stands for a lock, a group or a native promise. */
export class Waiter<T = unknown> extends Future<T> {
  readonly #subject: Subject

  constructor(subject: Subject, loop?: EventLoop) {
    super(loop)
    this.#subject = subject
  }

  override get subject(): Subject {
    return this.#subject
  }
}
