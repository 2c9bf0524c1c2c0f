import { EventKind } from '@shared/events/kinds'
import type { SiteId } from '@shared/ids'
import { siteOf } from '@shared/sites'
import type { Context } from './context'
import { Coroutine, CoroutineState, Sleep } from './coroutine'
import { type Awaitable, Future, type Watcher } from './future'
import { Handle, TimerHandle, VisibleHandle } from './handles'
import { NativeFuture, isThenable } from './native'
import { nextObject, program } from './program'
import { ReadyQueue } from './ready-queue'
import { reuse, step } from './step'
import { Task, readyCause } from './task'
import { Timers } from './timers'
import { emit, emitCreated, errorText, textId, warn } from './trace'

/** Below this many, tasks that are done are left among the live ones. */
const SWEEP_FROM = 1024

/** In debug mode a step or callback longer than this is reported (asyncio's slow_callback_duration), in seconds. */
const SLOW_CALLBACK = 0.1

/** `name` is turned into a string; a `context` is shared, not copied. */
export interface TaskOptions {
  readonly name?: string | null
  readonly context?: Context
}

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
  /** In the order of their creation; some are done. */
  #tasks: Task[] = []
  /** How many of them are done. */
  ended = 0

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

  createTask<T>(coroutine: Coroutine<T>, options?: TaskOptions): Task<T> {
    if (options === undefined) return this.spawn(coroutine, null, null)
    const { name, context = null } = options
    return this.spawn(coroutine, name ?? null, context)
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
    coroutine.start()
    if (coroutine instanceof Sleep) coroutine.open()
    const task = new Task<T>(this, coroutine, name, context)
    this.#tasks.push(task)
    if (this.ended > SWEEP_FROM && 2 * this.ended > this.#tasks.length) this.sweep()
    if (program.instrument !== null) {
      const { id } = task
      const by = this.current?.id ?? program.actor
      emitCreated(id, by, task.nameCode(), Math.max(0, coroutine.definition), this.object, coroutineName(coroutine))
    }
    this.enqueue(task)
    return task
  }

  /** Live tasks, oldest first. */
  liveTasks(): Task[] {
    return this.#tasks.filter((task) => !task.done())
  }

  enqueue<H extends Handle | Task>(item: H): H {
    this.#ready.push(item)
    if (!program.driving) program.wake()
    return item
  }

  /** A callback of asyncio's own, which is not shown. */
  soon(callback: () => unknown): Handle {
    return this.enqueue(new Handle(this, callback, []))
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
      const handle = new VisibleHandle(this, callback, [future], future.taskId, object, variables, context)
      this.enqueue(handle).site = watcher.site
    }
  }

  /** What `task` waits for is done: its next step stands in the ready queue. */
  wakeUp(task: Task, waiter: Future): void {
    emit(EventKind.Ready, 0, task.id, program.actor, readyCause(waiter))
    this.enqueue(task)
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
      if (item instanceof Task) step(this, item)
      else if (!item.cancelled()) item.run()
      if (this.debug) this.reportSlow(item, this.time() - started)
      if (program.loop !== this) return
    }
  }

  /** Forgets the tasks that are done, once they are the half: a constant cost per task. */
  private sweep(): void {
    this.#tasks = this.liveTasks()
    this.ended = 0
  }

  private report(context: ExceptionContext, site: number): void {
    const exception = context.exception === undefined ? '' : `: ${errorText(context.exception)}`
    warn('unhandled-exception', `${context.message}${exception}`, site, context.task?.id ?? 0)
  }

  private reportSlow(item: Task | Handle, seconds: number): void {
    if (seconds < SLOW_CALLBACK) return
    const task = item instanceof Task
    const site = task ? item.awaitSite || item.getCoro().definition : item.site
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

/** TextId of its name; for the snippet's own kept by definition, because every task says it. */
function coroutineName(coroutine: Coroutine): number {
  if (coroutine.definition <= 0) return textId(coroutine.name)
  return (program.nameTexts[coroutine.definition] ??= textId(coroutine.name))
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
