import { EventKind, Outcome, ReadyCause, WaitReason } from '@shared/events/kinds'
import type { SiteId } from '@shared/ids'
import { siteOf } from '@shared/sites'
import { awaitChain, chainOf, continueChain, noteFrame } from './awaitChain'
import type { Context } from './context'
import { Coroutine, CoroutineState, Sleep, builtin } from './coroutine'
import { CancelledError } from './errors'
import { type Awaitable, Future, FutureState, type Watcher } from './future'
import { Handle, TimerHandle, VisibleHandle } from './handles'
import { NativeFuture, isThenable } from './native'
import { nextObject, program } from './program'
import { ReadyQueue } from './readyQueue'
import { NestedRun } from './nestedRun'
import { Task, readyCause } from './task'
import { Timers } from './timers'
import { emit, emitTimed, textId, valueText, warn } from './trace'

/** In debug mode a step or callback longer than this is reported (asyncio's slow_callback_duration), in seconds. */
const SLOW_CALLBACK = 0.1

/** What an exception handler is told. */
export interface ExceptionContext {
  readonly message: string
  readonly exception?: Error
  readonly task?: Task
}
export type ExceptionHandler = (loop: EventLoop, context: ExceptionContext) => unknown

/**
 * asyncio's event loop: a FIFO ready queue and timers. One turn first moves the due timers to the
 * ready queue, then runs what was ready when the turn began.
 *
 * This is the only place where a task is stepped. Everything else only enqueues.
 */
export class EventLoop {
  readonly object = nextObject()
  readonly timers = new Timers()
  readonly #ready = new ReadyQueue()
  /** How many of the ready ones belong to the present turn. */
  #remaining = 0
  #timerSequence = 0
  #handler: ExceptionHandler | null = null
  /** The task whose step is under way. */
  current: Task | null = null
  /** Ends the run at the end of the present turn. */
  stopping = false
  debug = false
  /** Newest live task; the others follow by `previous`. */
  #newest: Task | null = null

  // The interface that snippets see.

  /** Seconds since the run began, monotonic; virtual seconds on the virtual clock. */
  time(): number {
    return program.clock.time()
  }

  callSoon(callback: (...args: never[]) => unknown, ...args: unknown[]): Handle {
    checkCallback(callback, 'callSoon')
    return this.enqueue(new VisibleHandle(this, callback, args))
  }

  callLater(delay: number, callback: (...args: never[]) => unknown, ...args: unknown[]): TimerHandle {
    checkSeconds(delay, 'delay')
    checkCallback(callback, 'callLater')
    return this.addTimer(this.time() + delay, callback, args, true)
  }

  /** @param when loop time in seconds. */
  callAt(when: number, callback: (...args: never[]) => unknown, ...args: unknown[]): TimerHandle {
    checkSeconds(when, 'when')
    checkCallback(callback, 'callAt')
    return this.addTimer(when, callback, args, true)
  }

  createFuture<T>(): Future<T> {
    return new Future<T>(this)
  }

  createTask<T>(coroutine: Coroutine<T>, options: { name?: unknown; context?: Context } = {}): Task<T> {
    const name = options.name === undefined || options.name === null ? null : String(options.name)
    return this.spawn(coroutine, name, options.context ?? null)
  }

  /** `null` brings the default back, which shows a warning. */
  setExceptionHandler(handler: ExceptionHandler | null): void {
    if (handler !== null && typeof handler !== 'function')
      throw new TypeError('setExceptionHandler() takes a function or null')
    this.#handler = handler
  }

  getDebug(): boolean {
    return this.debug
  }

  // What follows is for the runtime itself.

  get remaining(): number {
    return this.#remaining
  }

  get idle(): boolean {
    return this.#ready.length === 0
  }

  spawn<T>(coroutine: Coroutine<T>, name: string | null, context: Context | null): Task<T> {
    if (!(coroutine instanceof Coroutine)) throw new TypeError(notACoroutine(coroutine))
    if (coroutine.state !== CoroutineState.Created) throw reuse(coroutine)
    coroutine.state = CoroutineState.Started
    const frame = coroutine instanceof Sleep ? builtin('sleep', sleepOnly(coroutine)) : coroutine
    frame.state = CoroutineState.Started
    const task = new Task<T>(this, coroutine, frame, name, context)
    this.link(task)
    if (program.instrument !== null) {
      emit(EventKind.TaskCreated, program.site, task.id, this.current?.id ?? program.actor, task.nameCode())
      program.boundary = true
      emit(EventKind.TaskCoroutine, coroutine.definition, task.id, this.object, textId(coroutine.name))
    }
    this.makeReady(task, ReadyCause.Created)
    program.boundary = false
    return task
  }

  /** Live tasks, oldest first. */
  liveTasks(): Task[] {
    const tasks: Task[] = []
    for (let task = this.#newest; task !== null; task = task.previous) tasks.push(task)
    return tasks.reverse()
  }

  enqueue<H extends Handle>(handle: H): H {
    this.#ready.push(handle)
    if (!program.driving) program.wake()
    return handle
  }

  /** A callback of asyncio's own, which is not shown. */
  soon(callback: () => unknown): void {
    this.enqueue(new Handle(this, callback, []))
  }

  /** As `soon`, after `delay` seconds. */
  later<A>(delay: number, callback: (arg: A) => unknown, arg: A): TimerHandle {
    return this.addTimer(this.time() + delay, callback, [arg], false)
  }

  addTimer(
    when: number,
    callback: (...args: never[]) => unknown,
    args: readonly unknown[],
    shown: boolean,
  ): TimerHandle {
    const timer = new TimerHandle(this, when, ++this.#timerSequence, callback, args, shown)
    this.timers.push(timer)
    if (!program.driving) program.wake()
    return timer
  }

  /** A future that somebody watches is done. */
  callWatcher(watcher: Watcher, future: Future): void {
    const { callback, variables, context } = watcher
    if (!watcher.visible) this.enqueue(new Handle(this, callback, [future], variables, context)).actor = program.actor
    else {
      const object = future.taskId === 0 ? future.identity() : 0
      this.enqueue(new VisibleHandle(this, callback, [future], future.taskId, object, variables, context))
    }
  }

  /** What `task` waits for is done: its next step stands in the ready queue. */
  wakeUp(task: Task, waiter: Future): void {
    this.makeReady(task, readyCause(waiter))
  }

  toPromise<T>(awaitable: Awaitable<T>): Promise<T> {
    const future = this.ensureFuture(awaitable)
    program.bridged++
    return new Promise<T>((resolve, reject) => {
      future.watch(() => {
        program.bridged--
        try {
          resolve(future.result())
        } catch (error) {
          reject(error as Error)
        }
      })
    })
  }

  ensureFuture<T>(awaitable: Awaitable<T>): Future<T> {
    if (awaitable instanceof Future) return awaitable as Future<T>
    if (awaitable instanceof Coroutine) return this.spawn(awaitable as Coroutine<T>, null, null)
    if (isThenable(awaitable)) return new NativeFuture(this, awaitable) as Future<T>
    throw new TypeError('An asyncio.Future, a coroutine or an awaitable is required')
  }

  callbackFailed(handle: Handle, error: unknown): void {
    this.callExceptionHandler(
      { message: `Exception in callback ${handle.name || '<anonymous>'}()`, exception: error as Error },
      handle.site,
    )
  }

  callExceptionHandler(context: ExceptionContext, site = program.site): void {
    if (this.#handler !== null) {
      try {
        this.#handler(this, context)
        return
      } catch (error) {
        this.report({ message: 'Unhandled error in exception handler', exception: error as Error }, site)
        return
      }
    }
    this.report(context, site)
  }

  /** Begins a turn: the due timers join the ready queue, and what is ready now is this turn's work. */
  beginTurn(): void {
    const end = this.time() + program.clock.resolution()
    for (let timer = this.timers.takeBefore(end); timer !== undefined; timer = this.timers.takeBefore(end)) {
      if (!timer.cancelled()) this.#ready.push(timer)
    }
    this.#remaining = this.#ready.length
  }

  /** Runs what is left of the turn. Returns early when a step opened a nested run. */
  runTurn(): void {
    while (this.#remaining > 0) {
      this.#remaining--
      const item = this.#ready.shift()
      const started = this.debug ? this.time() : 0
      if (item instanceof Task) this.step(item)
      else if (!item.cancelled()) item.run()
      if (this.debug) this.reportSlow(item, this.time() - started)
      if (program.loop !== this) return
    }
  }

  /** The nested run that `task` waits for inside its step has ended: the step goes on. */
  resume(task: Task, failed: boolean, value: unknown): void {
    this.enter(task)
    this.advance(task, failed, value)
  }

  private makeReady(task: Task, cause: ReadyCause): void {
    emit(EventKind.Ready, 0, task.id, program.actor, cause)
    this.#ready.push(task)
    if (!program.driving) program.wake()
  }

  private enter(task: Task): void {
    this.current = task
    program.actor = task.id
    program.site = task.awaitSite
    program.variables = task.context === null ? task.variables : task.context.variables
  }

  private leave(task: Task): void {
    if (task.context === null) task.variables = program.variables
    else task.context.variables = program.variables
    this.current = null
    program.actor = 0
    program.boundary = true
  }

  /** One step: resumes the innermost coroutine with what it waited for. */
  private step(task: Task): void {
    emit(EventKind.StepBegin, 0, task.id, 0, 0)
    program.boundary = false
    this.enter(task)
    const waiter = task.waiter
    let failed = false
    let value = task.sent
    task.sent = undefined
    if (waiter !== null) {
      task.waiter = null
      if (waiter.state === FutureState.Cancelled) {
        failed = true
        value = waiter.takeCancelledError()
      } else {
        waiter.markRetrieved()
        failed = waiter.failed
        value = waiter.value
        if (failed) continueChain(value, waiter)
      }
    } else if (task.thrown !== undefined) {
      failed = true
      value = task.thrown
      task.thrown = undefined
    }
    if (task.mustCancel) {
      const cancellation = task.pendingCancellation()
      if (!(failed && value instanceof CancelledError)) value = cancellation
      failed = true
    }
    if (failed && value instanceof CancelledError) emit(EventKind.CancelDelivered, task.awaitSite, task.id, 0, 0)
    this.advance(task, failed, value)
  }

  /** Runs the task's coroutines until one waits or the last one ends. */
  private advance(task: Task, failed: boolean, value: unknown): void {
    let frame = task.frame
    for (;;) {
      let ended: IteratorResult<unknown, unknown>
      try {
        ended = failed ? frame.generator!.throw(value) : frame.generator!.next(value)
      } catch (error) {
        noteFrame(error, frame)
        const parent = this.pop(task, frame, error instanceof CancelledError ? Outcome.Cancelled : Outcome.Error)
        if (parent === null) return this.fail(task, error)
        frame = parent
        failed = true
        value = error
        continue
      }
      value = ended.value
      if (ended.done === true) {
        if (frame.definition !== 0 && isThenable(value)) {
          // JavaScript resolves an async function's result, and its types say so; asyncio's own give it back as it is.
          frame.generator = awaitOnly(value)
          value = undefined
          failed = false
          continue
        }
        const parent = this.pop(task, frame, Outcome.Result)
        if (parent === null) return this.succeed(task, value)
        frame = parent
        failed = false
        continue
      }
      if (frame.definition !== 0) task.awaitSite = frame.awaitSite = program.site
      if (value instanceof Coroutine) {
        if (value.state !== CoroutineState.Created) {
          failed = true
          value = reuse(value)
          continue
        }
        value.state = CoroutineState.Started
        if (value instanceof Sleep) return this.sleep(task, value)
        frame = this.push(task, frame, value)
        failed = false
        value = undefined
        continue
      }
      if (value instanceof NestedRun) return value.begin(this, task)
      if (!(value instanceof Future)) {
        if (!isThenable(value)) return this.giveWay(task, value)
        value = new NativeFuture(this, value)
      }
      const future = value as Future
      if (future.state === FutureState.Pending) return this.suspend(task, future)
      failed = future.state === FutureState.Cancelled || future.failed
      if (future.state === FutureState.Cancelled) value = future.takeCancelledError()
      else {
        future.markRetrieved()
        value = future.value
        if (failed) continueChain(value, future)
      }
    }
  }

  private push(task: Task, frame: Coroutine, coroutine: Coroutine): Coroutine {
    coroutine.parent = frame
    task.frame = coroutine
    if (coroutine.definition !== 0) {
      emit(EventKind.CoroutineEnter, coroutine.definition, task.id, task.awaitSite, ++task.depth)
    }
    return coroutine
  }

  private pop(task: Task, frame: Coroutine, outcome: Outcome): Coroutine | null {
    frame.state = CoroutineState.Closed
    frame.generator = null
    const parent = frame.parent
    if (parent === null) return null
    frame.parent = null
    task.frame = parent
    if (frame.definition !== 0) emit(EventKind.CoroutineExit, frame.definition, task.id, outcome, task.depth--)
    return parent
  }

  private suspend(task: Task, future: Future): void {
    if (future.loop !== this)
      return this.misuse(
        task,
        `Task '${task.getName()}' got a future that belongs to a different loop: make it inside the same asyncio.run()`,
      )
    if ((future as unknown) === task) return this.misuse(task, `Task '${task.getName()}' cannot await on itself`)
    if (program.instrument !== null) {
      const reason = future.reason
      emit(
        EventKind.Suspended,
        task.awaitSite,
        task.id,
        reason,
        reason === WaitReason.Task ? future.taskId : future.identity(),
      )
    }
    this.wait(task, future)
  }

  private sleep<T>(task: Task, sleep: Sleep<T>): void {
    sleep.state = CoroutineState.Closed
    if (sleep.delay <= 0) return this.giveWay(task, sleep.result)
    const when = this.time() + sleep.delay
    const future = new SleepFuture(this)
    future.timer = this.addTimer(when, wakeSleeper, [future, sleep.result], false)
    emitTimed(EventKind.SuspendedUntil, task.awaitSite, task.id, Math.round(when * 1e9))
    this.wait(task, future)
  }

  private wait(task: Task, future: Future): void {
    this.leave(task)
    future.addTask(task)
    task.waiter = future
    if (task.mustCancel) task.cancelWaiter()
  }

  /** One turn of the loop, then `value` comes back. */
  private giveWay(task: Task, value: unknown): void {
    task.sent = value
    emit(EventKind.Yielded, task.awaitSite, task.id, 0, 0)
    this.leave(task)
    this.#ready.push(task)
  }

  private misuse(task: Task, message: string): void {
    task.thrown = new Error(message)
    this.giveWay(task, undefined)
  }

  private succeed(task: Task, value: unknown): void {
    const cancelled = task.mustCancel
    emit(
      EventKind.TaskDone,
      0,
      task.id,
      cancelled ? Outcome.Cancelled : Outcome.Result,
      cancelled ? 0 : valueText(value),
    )
    program.boundary = true
    this.unlink(task)
    task.finish(value)
    this.leave(task)
  }

  private fail(task: Task, error: unknown): void {
    const cancelled = error instanceof CancelledError
    if (program.instrument !== null) {
      const message = textId(errorText(error))
      if (!cancelled)
        emit(EventKind.TaskError, task.awaitSite, task.id, message, textId(JSON.stringify(awaitChain(error))))
      emit(EventKind.TaskDone, 0, task.id, cancelled ? Outcome.Cancelled : Outcome.Error, message)
    }
    program.boundary = true
    task.chain = chainOf(error)
    this.unlink(task)
    task.finishWith(error)
    this.leave(task)
  }

  private link(task: Task): void {
    task.previous = this.#newest
    if (this.#newest !== null) this.#newest.next = task
    this.#newest = task
  }

  private unlink(task: Task): void {
    const { previous, next } = task
    if (previous !== null) previous.next = next
    if (next !== null) next.previous = previous
    else this.#newest = previous
    task.previous = null
    task.next = null
  }

  private report(context: ExceptionContext, site: number): void {
    const exception = context.exception === undefined ? '' : `: ${errorText(context.exception)}`
    warn('unhandled-exception', `${context.message}${exception}`, site, context.task?.id ?? 0)
  }

  private reportSlow(item: Task | Handle, seconds: number): void {
    if (seconds < SLOW_CALLBACK) return
    const task = item instanceof Task
    const site = task ? item.awaitSite || item.coroutine.definition : item.site
    const line = siteOf(program.sites, site as SiteId)?.line
    const what = task ? `Task '${item.getName()}'` : `callback ${item.name || '<anonymous>'}()`
    warn(
      'slow-callback',
      `Executing ${what}${line === undefined ? '' : ` at line ${line}`} took ${seconds.toFixed(3)} seconds`,
      site,
      task ? item.id : 0,
    )
  }
}

/** `Name: message` of whatever was thrown. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return program.host.inspect(error, 200)
  return error.message === '' ? error.name : `${error.name}: ${error.message}`
}

/** A sleeping task's future; cancelling it takes the timer away. */
class SleepFuture extends Future {
  timer: TimerHandle | null = null

  override cancel(message: string | null = null): boolean {
    this.timer?.cancel()
    return super.cancel(message)
  }
}

function wakeSleeper(future: Future, result: unknown): void {
  if (!future.done()) future.setResult(result)
}

function* sleepOnly(sleep: Sleep): Generator<unknown, unknown, never> {
  return yield sleep.again()
}

function* awaitOnly(value: unknown): Generator<unknown, unknown, unknown> {
  return yield value
}

function reuse(coroutine: Coroutine): Error {
  return new Error(
    coroutine.state === CoroutineState.Closed
      ? 'cannot reuse already awaited coroutine'
      : 'coroutine is being awaited already',
  )
}

function notACoroutine(value: unknown): string {
  const got =
    typeof value === 'function'
      ? `the function ${value.name || '<anonymous>'}: call it, as in ${value.name || 'f'}()`
      : program.host.inspect(value, 60)
  return `a coroutine was expected, got ${got}`
}

function checkCallback(callback: unknown, method: string): void {
  if (callback instanceof Coroutine)
    throw new TypeError(`coroutines cannot be used with ${method}(): make a task of it with createTask()`)
  if (typeof callback !== 'function') throw new TypeError(`a callable object was expected by ${method}()`)
}

function checkSeconds(value: unknown, name: string): void {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new TypeError(`${name} must be a number of seconds`)
}
