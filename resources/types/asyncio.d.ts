/**
 * Types of the module `asyncio` that a snippet imports.
 *
 * Names are Python's, in camelCase; options that Python passes by keyword are the fields of a last
 * argument. Times are in seconds. Meanings are those of CPython 3.11, except where a comment says
 * otherwise.
 *
 * TypeScript gives every `async` function the type `Promise<T>`. In a snippet that imports `asyncio`
 * such a function is a coroutine function: calling it runs nothing and gives a `Coroutine<T>`. These
 * types therefore take a `Promise<T>` wherever a coroutine may stand, and never where only a `Task`
 * or `Future` may.
 */
declare module 'asyncio' {
  /* ------------------------------------------------------------------ awaitables */

  /** Whatever `await` can wait for: a coroutine, a `Task`, a `Future`, or a native promise. */
  export type Awaitable<T> = PromiseLike<T>

  /**
   * What calling an `async` function gives. Nothing of it runs until it is awaited, which runs it
   * inside the current task, or until `createTask()` and its like make a task of it.
   *
   * It can be awaited once; a second time is an `Error`: `cannot reuse already awaited coroutine`.
   * One that was never awaited is reported when the run ends: `coroutine 'f' was never awaited`.
   *
   * `then`, `catch` and `finally`, and native combinators such as `Promise.all`, make a task of it.
   */
  export class Coroutine<T> implements Promise<T> {
    protected constructor()

    /** A coroutine is no `Future`: it has no state to ask for. Make a task of it first. */
    readonly done?: never

    /** Makes a task of it, and a native promise of what becomes of that. In a snippet `await` is what you want. */
    then<R = T, E = never>(
      onfulfilled?: ((value: T) => R | PromiseLike<R>) | null,
      onrejected?: ((reason: any) => E | PromiseLike<E>) | null,
    ): Promise<R | E>
    /** Makes a task of it, as `then` does, and handles its exception. */
    catch<E = never>(onrejected?: ((reason: any) => E | PromiseLike<E>) | null): Promise<T | E>
    /** Makes a task of it, as `then` does, and calls `onfinally` when that has ended, however it did. */
    finally(onfinally?: (() => void) | null): Promise<T>
    readonly [Symbol.toStringTag]: string
  }

  /**
   * A result that is not there yet. Made by `getRunningLoop().createFuture()`; `await` suspends the
   * current task until it is done, and gives the result or throws the exception, each time anew.
   */
  export class Future<T = any> implements Promise<T> {
    protected constructor()

    /** Whether it has a result, has an exception, or was cancelled. */
    done(): boolean

    /** Whether it was cancelled. */
    cancelled(): boolean

    /**
     * Its result.
     * @throws {InvalidStateError} when it is not done yet: await it first.
     * @throws {CancelledError} when it was cancelled.
     * @throws its exception, when it has one.
     */
    result(): T

    /**
     * Its exception, or `null` when it has a result.
     * @throws {InvalidStateError} when it is not done yet.
     * @throws {CancelledError} when it was cancelled.
     */
    exception(): Error | null

    /**
     * Marks it done with this result. Whoever waits for it goes on a turn of the loop later.
     * @throws {InvalidStateError} when it is done already.
     */
    setResult(result: T): void

    /**
     * Marks it done with this exception, or with a new one of this class.
     * @throws {InvalidStateError} when it is done already.
     */
    setException(exception: Error | (new () => Error)): void

    /**
     * Cancels it at once: whoever waits for it gets a `CancelledError` with this message.
     * @returns false, and changes nothing, when it is done already.
     */
    cancel(message?: string): boolean

    /**
     * Has `callback` called, with the future, a turn after it is done (soon, when it is done already).
     * Callbacks are called in the order in which they were added, twice when added twice. An exception
     * in one goes to the loop's exception handler.
     * @param options.context the context to call it in, instead of the current one.
     */
    addDoneCallback(callback: (future: this) => unknown, options?: { context?: Context }): void

    /** Removes every callback that is this function, and gives how many were removed. */
    removeDoneCallback(callback: (future: this) => unknown): number

    /** The loop it belongs to. */
    getLoop(): EventLoop

    /** For native combinators such as `Promise.all`. In a coroutine `await` does without it. */
    then<R = T, E = never>(
      onfulfilled?: ((value: T) => R | PromiseLike<R>) | null,
      onrejected?: ((reason: any) => E | PromiseLike<E>) | null,
    ): Promise<R | E>
    /** A native promise that handles its exception. */
    catch<E = never>(onrejected?: ((reason: any) => E | PromiseLike<E>) | null): Promise<T | E>
    /** A native promise that calls `onfinally` when it is done, however it ended. */
    finally(onfinally?: (() => void) | null): Promise<T>
    readonly [Symbol.toStringTag]: string
  }

  /**
   * A coroutine that the loop runs beside the others. Made by `createTask()`. It starts at the next
   * turn of the loop, not in `createTask()`; it runs until it awaits something that is not there yet.
   *
   * An exception that leaves its coroutine is kept for whoever awaits it or asks for its `exception()`. If
   * nobody does, it is reported when the run ends: `Task exception was never retrieved`.
   */
  export class Task<T = any> extends Future<T> {
    /** Its name; `Task-1`, `Task-2`, … by default, counted over the whole run. */
    getName(): string

    /** Gives it another name. */
    setName(name: string): void

    /** The coroutine that it runs. */
    getCoro(): Coroutine<T>

    /**
     * Asks it to stop: at the next turn `CancelledError` is thrown at the `await` where it is suspended,
     * and into what it waits for. The task may clean up, and may even catch the error and go on, so it
     * is not `cancelled()` before its coroutine has ended.
     * @param message becomes the error's `message`.
     * @returns false when it is done already.
     */
    cancel(message?: string): boolean

    /** How many requests to cancel it are open: calls of `cancel()` less those of `uncancel()`. */
    cancelling(): number

    /**
     * Takes one request to cancel back, for code that caught its `CancelledError` and goes on.
     * @returns how many are open now; never below zero.
     */
    uncancel(): number

    /** @throws always: a task's result is what its coroutine returns. */
    setResult(result: never): never

    /** @throws always: a task's exception is what its coroutine throws. */
    setException(exception: never): never
  }

  /* ------------------------------------------------------------------ running */

  /**
   * Runs `coroutine` as the first task of a fresh loop, and gives its result or throws its exception.
   * When it ends, tasks that are left are cancelled and awaited.
   *
   * It blocks, with or without `await` in front. Unlike in Python it may also be called inside a
   * running task, as `nest_asyncio` allows in a notebook: the outer loop then stands still meanwhile.
   *
   *     asyncio.run(main())
   *
   * @param options.debug reports callbacks and steps that take more than 0.1 s, with their line.
   */
  export function run<T>(coroutine: Coroutine<T>, options?: { debug?: boolean }): T

  /**
   * The loop that runs the current task or callback.
   *
   *     const begin = asyncio.getRunningLoop().time()
   *
   * @throws {Error} `no running event loop`, outside of any.
   */
  export function getRunningLoop(): EventLoop

  /**
   * The task that is running, or `null` in a callback.
   *
   *     console.log(asyncio.currentTask()?.getName())
   */
  export function currentTask(): Task | null

  /**
   * The tasks of the running loop that are not done.
   *
   *     for (const task of asyncio.allTasks()) console.log(task.getName())
   */
  export function allTasks(): Set<Task>

  /* ------------------------------------------------------------------ sleeping and tasks */

  /**
   * Suspends the current task for `delay` seconds and gives `result`. A delay of zero or less gives the
   * other tasks one turn. Unlike `setTimeout` it counts seconds, not milliseconds.
   *
   *     await asyncio.sleep(0.5)
   */
  export function sleep(delay: number): Coroutine<void>
  /** As `sleep(delay)`, and gives `result` when the time is over. */
  export function sleep<T>(delay: number, result: T): Coroutine<T>

  /**
   * Schedules a coroutine as a task, which starts at the next turn of the loop.
   *
   *     const task = asyncio.createTask(work(), { name: 'worker' })
   *     const result = await task
   *
   * @param options.name its name instead of `Task-N`.
   * @param options.context the context to run in, instead of a copy of the current one.
   * @throws {TypeError} when given anything but a coroutine, such as a `Task`.
   */
  export function createTask<T>(coroutine: Coroutine<T>, options?: { name?: string; context?: Context }): Task<T>

  /**
   * Gives a future or task back as it is, and makes a task of any other awaitable.
   *
   *     const future = asyncio.ensureFuture(work())
   *
   * @throws {TypeError} when given something that can't be awaited.
   */
  export function ensureFuture<F extends Future>(future: F): F
  /** Makes a task of a coroutine, as `createTask()` does, and wraps any other awaitable in one. */
  export function ensureFuture<T>(awaitable: Coroutine<T>): Task<T>

  /* ------------------------------------------------------------------ waiting for several */

  /** `wait()` returns when all are done. Equal to its name, for `variant()`. */
  export const ALL_COMPLETED: 'ALL_COMPLETED'
  /** `wait()` returns when one is done, or was cancelled. */
  export const FIRST_COMPLETED: 'FIRST_COMPLETED'
  /** `wait()` returns when one has failed; if none does, when all are done. */
  export const FIRST_EXCEPTION: 'FIRST_EXCEPTION'

  /**
   * Waits for tasks and futures, and gives those that are done and those that are not. It cancels
   * nothing and throws nothing of theirs, not at the timeout either: what is late is in the second set.
   *
   *     const [done, pending] = await asyncio.wait(tasks, { timeout: 2 })
   *     for (const task of pending) task.cancel()
   *
   * @param tasks an array, a set or another iterable, not empty.
   * @param options.timeout in seconds; without one it waits for as long as it takes.
   * @param options.returnWhen `ALL_COMPLETED` (the default), `FIRST_COMPLETED` or `FIRST_EXCEPTION`.
   * @throws {TypeError} for coroutines: make tasks of them with `createTask()` first.
   * @throws {TypeError} for tasks as separate arguments: write `wait([a, b])`.
   * @throws {Error} when there is nothing to wait for.
   */
  export function wait<F extends Future>(
    tasks: Iterable<F>,
    options?: {
      timeout?: number | null
      returnWhen?: typeof ALL_COMPLETED | typeof FIRST_COMPLETED | typeof FIRST_EXCEPTION
    },
  ): Coroutine<[done: Set<F>, pending: Set<F>]>

  /**
   * Runs awaitables at the same time and gives their results in the order of the arguments. Coroutines
   * become tasks. The first exception comes out at once; the others run on. Cancelling the future that
   * it gives cancels them all.
   *
   * With `{ returnExceptions: true }` as a last argument exceptions stand among the results.
   *
   *     const results = await asyncio.gather(load('a'), load('b'), { returnExceptions: true })
   */
  export function gather<A extends readonly Awaitable<any>[]>(
    ...args: [...awaitables: A, options: { returnExceptions: true }]
  ): Future<{ -readonly [K in keyof A]: Awaited<A[K]> | Error }>
  /** As without options: the first exception comes out at once. */
  export function gather<A extends readonly Awaitable<any>[]>(
    ...args: [...awaitables: A, options: { returnExceptions?: false }]
  ): Future<{ -readonly [K in keyof A]: Awaited<A[K]> }>
  /**
   * Runs awaitables at the same time and gives their results in the order of the arguments. Coroutines
   * become tasks. The first exception comes out at once; the others run on.
   *
   *     const [a, b] = await asyncio.gather(load('a'), load('b'))
   */
  export function gather<A extends readonly Awaitable<any>[]>(
    ...awaitables: A
  ): Future<{ -readonly [K in keyof A]: Awaited<A[K]> }>

  /**
   * Waits for one awaitable, but not for longer than `timeout` seconds. When time is up it cancels what
   * it waited for, awaits the end of that, and then throws. `shield()` protects from the cancellation.
   *
   *     try {
   *       await asyncio.waitFor(work(), 2)
   *     } catch (error) {
   *       if (error instanceof asyncio.TimeoutError) console.log('too slow')
   *     }
   *
   * @param timeout in seconds; `null` waits for as long as it takes.
   * @throws {TimeoutError} when time is up.
   */
  export function waitFor<T>(awaitable: Awaitable<T>, timeout: number | null): Coroutine<T>

  /**
   * Gives the results of awaitables in the order in which they come. Coroutines become tasks. Leaving
   * the loop early leaves the rest running.
   *
   *     for (const next of asyncio.asCompleted([a(), b()])) console.log(await next)
   *
   * @param options.timeout in seconds, from the first step on. When time is up the awaits that are left
   *   throw `TimeoutError`; nothing is cancelled.
   */
  export function asCompleted<A extends Awaitable<any>>(
    awaitables: Iterable<A>,
    options?: { timeout?: number | null },
  ): AsCompleted<Awaited<A>>

  /** What `asCompleted()` gives: coroutines for `for … of`, results for `for await … of`. */
  export interface AsCompleted<T> extends Iterable<Coroutine<T>>, AsyncIterable<T> {}

  /**
   * Waits for an awaitable and keeps it from being cancelled with the task that waits: that task gets
   * its `CancelledError`, what is shielded runs on. Keep a reference to it, and await it later.
   *
   *     await asyncio.shield(task)
   */
  export function shield<T>(awaitable: Awaitable<T>): Future<T>

  /* ------------------------------------------------------------------ scopes */

  /**
   * Runs `body`, interrupts it after `delay` seconds, and gives what it returned. In Python:
   * `async with asyncio.timeout(delay):`.
   *
   *     await asyncio.timeout(2, async () => {
   *       await work()
   *     })
   *
   * @param delay in seconds from now; `null` for no limit until `reschedule()` sets one.
   * @throws {TimeoutError} when time was up. A cancellation from outside stays a `CancelledError`.
   */
  export function timeout<T>(delay: number | null, body: (scope: Timeout) => Awaitable<T>): Coroutine<T>

  /**
   * As `timeout()`, with the time of the loop's clock at which time is up.
   *
   *     const loop = asyncio.getRunningLoop()
   *     await asyncio.timeoutAt(loop.time() + 2, async () => {
   *       await work()
   *     })
   */
  export function timeoutAt<T>(when: number | null, body: (scope: Timeout) => Awaitable<T>): Coroutine<T>

  /** The scope that the body of `timeout()` gets. */
  export class Timeout {
    protected constructor()
    /** The time of the loop's clock at which time is up, or `null` for none. */
    when(): number | null
    /**
     * Sets another time; one that is past takes effect at the next turn.
     * @throws {Error} once the scope has ended.
     */
    reschedule(when: number | null): void
    /** Whether time was up. Still answers when the scope has ended. */
    expired(): boolean
  }

  /**
   * Runs `body`, waits for all tasks that were made in the group, and gives what `body` returned. In
   * Python: `async with asyncio.TaskGroup() as group:`. The first failure cancels all others.
   *
   *     await asyncio.taskGroup(async (group) => {
   *       group.createTask(load('a'))
   *       group.createTask(load('b'))
   *     })
   *
   * @throws {ExceptionGroup} of what failed, the body included. `CancelledError` does not count.
   */
  export function taskGroup<T>(body: (group: TaskGroup) => Awaitable<T>): Coroutine<T>

  /** The group that the body of `taskGroup()` gets. */
  export class TaskGroup {
    protected constructor()
    /**
     * Schedules a coroutine as a task that the group waits for. Tasks of the group may add others.
     * @throws {Error} once the group has ended.
     */
    createTask<T>(coroutine: Coroutine<T>, options?: { name?: string; context?: Context }): Task<T>
  }

  /* ------------------------------------------------------------------ synchronisation */

  /** One holder at a time. Those who wait get it in the order of asking. It can't be acquired twice. */
  export class Lock {
    /** Waits until the lock is free, and takes it. Gives true. */
    acquire(): Coroutine<true>
    /**
     * Gives it to the first who waits. Any task may do so.
     * @throws {Error} `Lock is not acquired.`
     */
    release(): void
    /** Whether somebody holds it. */
    locked(): boolean
    /** Runs `body` with the lock held, releases it however that ends, and gives what it returned. Python's `async with`. */
    with<T>(body: () => Awaitable<T>): Coroutine<T>
  }

  /** A flag that tasks wait for. It starts out clear. */
  export class Event {
    /** Sets the flag and wakes all who wait. */
    set(): void
    /** Clears the flag: from now on `wait()` waits. */
    clear(): void
    /** Whether it is set. */
    isSet(): boolean
    /** Waits until the flag is set, not at all when it is. Gives true. */
    wait(): Coroutine<true>
  }

  /** A lock with a place to wait for news about what it guards. */
  export class Condition {
    /** @param lock the lock to use instead of one of its own, so that conditions may share it. */
    constructor(lock?: Lock)
    /** Waits until its lock is free, and takes it. Gives true. */
    acquire(): Coroutine<true>
    /**
     * Releases its lock, and wakes whoever has waited for it longest.
     * @throws {Error} `Lock is not acquired.`
     */
    release(): void
    /** Whether somebody holds its lock. */
    locked(): boolean
    /** Runs `body` with the lock held, releases it however that ends, and gives what it returned. Python's `async with`. */
    with<T>(body: () => Awaitable<T>): Coroutine<T>
    /**
     * Releases the lock, waits until it is notified, and takes the lock again. Gives true.
     * @throws {Error} `cannot wait on un-acquired lock`
     */
    wait(): Coroutine<true>
    /** Waits until `predicate` gives something true, and gives that. It is asked now and after each notification. */
    waitFor<T>(predicate: () => T): Coroutine<T>
    /**
     * Wakes the first `n` who wait. They go on when they get the lock.
     * @throws {Error} `cannot notify on un-acquired lock`
     */
    notify(n?: number): void
    /** Wakes all who wait. */
    notifyAll(): void
  }

  /** Lets a limited number in at a time, in the order of asking. */
  export class Semaphore {
    /**
     * `value` is how often it can be acquired before one has to wait; 1 by default.
     * @throws {Error} `Semaphore initial value must be >= 0`
     */
    constructor(value?: number)
    /** Waits until there is room, and takes a place. Gives true. */
    acquire(): Coroutine<true>
    /** Gives a place back, to the first who waits; beyond the start value too. */
    release(): void
    /** Whether `acquire()` would have to wait. */
    locked(): boolean
    /** Runs `body` with a place taken, gives it back however that ends, and gives what `body` returned. Python's `async with`. */
    with<T>(body: () => Awaitable<T>): Coroutine<T>
  }

  /** A semaphore that refuses to be released more often than it was acquired. */
  export class BoundedSemaphore extends Semaphore {
    /**
     * As `Semaphore.release()`, but never beyond the value it began with.
     * @throws {Error} `BoundedSemaphore released too many times`
     */
    release(): void
  }

  /** Holds tasks until `parties` of them are there, then lets them all go; again and again. */
  export class Barrier {
    /**
     * `parties` is how many have to wait before all of them go on.
     * @throws {Error} `parties must be > 0`
     */
    constructor(parties: number)
    /**
     * Waits until all are there.
     * @returns a whole number from 0 to `parties - 1`, another one for each.
     * @throws {BrokenBarrierError} when the barrier is broken, or reset while it waits.
     */
    wait(): Coroutine<number>
    /** Makes the barrier as new. Whoever waits gets a `BrokenBarrierError`. */
    reset(): Coroutine<void>
    /** Breaks the barrier: whoever waits, and whoever comes, gets a `BrokenBarrierError`. */
    abort(): Coroutine<void>
    /** How many must be there. */
    readonly parties: number
    /** How many are waiting. */
    readonly nWaiting: number
    /** Whether it was broken by `abort()`; `reset()` mends it. */
    readonly broken: boolean
  }

  /* ------------------------------------------------------------------ queues */

  /** First in, first out, between tasks. */
  export class Queue<T = any> {
    /** @param maxsize how many items it holds at most; 0 or less for no limit. */
    constructor(maxsize?: number)
    /** How many items it takes at most; 0: any number. */
    readonly maxsize: number
    /** Adds an item; waits while the queue is full. */
    put(item: T): Coroutine<void>
    /** @throws {QueueFull} when it is full. */
    putNowait(item: T): void
    /** Takes the next item; waits while there is none. Those who wait are served in the order of asking. */
    get(): Coroutine<T>
    /** @throws {QueueEmpty} when there is none. */
    getNowait(): T
    /** Waits until `taskDone()` was called for every item that was put. */
    join(): Coroutine<void>
    /**
     * Says that the work on one item that was taken is over.
     * @throws {Error} `task_done() called too many times`
     */
    taskDone(): void
    /** How many items are in it. */
    qsize(): number
    /** Whether it has no items. */
    empty(): boolean
    /** Whether it has `maxsize` items, so that `put()` waits. */
    full(): boolean
  }

  /** Gives the item last put first. */
  export class LifoQueue<T = any> extends Queue<T> {}

  /** What a `PriorityQueue` can order. Arrays are ordered by their first elements that differ. */
  export type Orderable = number | bigint | boolean | string | readonly unknown[]

  /**
   * Gives the smallest item first: numbers by value, strings by code unit, arrays element by element,
   * such as `[priority, serialNumber, job]`.
   */
  export class PriorityQueue<T extends Orderable = any> extends Queue<T> {
    /** @throws {TypeError} when the item can't be ordered among the others. */
    put(item: T): Coroutine<void>
    /** @throws {TypeError} when the item can't be ordered among the others. */
    putNowait(item: T): void
  }

  /* ------------------------------------------------------------------ errors */

  /**
   * A task or future was cancelled. Clean up in `finally`, or throw it on after catching it: a task
   * that keeps it is not cancelled. Unlike in Python it is an `Error`, so a `catch` without a check
   * catches it too.
   */
  export class CancelledError extends Error {}
  /** Time was up in `waitFor()`, `timeout()`, `timeoutAt()` or `asCompleted()`. */
  export class TimeoutError extends Error {}
  /** A future was asked for what it has not yet, or was given a second result. */
  export class InvalidStateError extends Error {}
  /** `getNowait()` of a queue with nothing in it. */
  export class QueueEmpty extends Error {}
  /** `putNowait()` into a queue that is full. */
  export class QueueFull extends Error {}
  /** The barrier was broken by `abort()`, or reset while somebody waited. */
  export class BrokenBarrierError extends Error {}
  /** Several failures in one: what a task group throws. */
  export class ExceptionGroup extends AggregateError {
    /** Unlike those of `AggregateError`, in Python's order. */
    constructor(message: string, exceptions: Iterable<Error>)
    /** What failed, in the order in which it did. The same as `errors`. */
    readonly exceptions: Error[]
  }

  /* ------------------------------------------------------------------ context */

  /** A variable whose value belongs to the context that code runs in. Each task has a context of its own. */
  export class ContextVar<T> {
    /** @param options.default what `get()` gives where no value is set. */
    constructor(name: string, options?: { default?: T })
    /** The name it was made with; it tells variables apart for people only. */
    readonly name: string
    /**
     * Its value in the current context, else `fallback`, else its default.
     * @throws {Error} when there is none of them.
     */
    get(): T
    /** Its value in the current context, or `fallback` where it has none there. */
    get<F>(fallback: F): T | F
    /** Sets its value in the current context, and gives a token that undoes it. */
    set(value: T): Token<T>
    /**
     * Sets it back to what it was before the `set()` that gave this token.
     * @throws {Error} when the token is used, of another variable or of another context.
     */
    reset(token: Token<T>): void
  }

  /** What `ContextVar.set()` gives, for `reset()`. */
  export interface Token<T> {
    /** The variable that it belongs to. */
    readonly var: ContextVar<T>
  }

  /**
   * A copy of the current context: what is set in the one does not show in the other.
   *
   *     asyncio.createTask(work(), { context: asyncio.copyContext() })
   */
  export function copyContext(): Context

  /** The values of all context variables. A new one has none. */
  export class Context {
    /** Calls `fn` in this context, and gives what it returned. */
    run<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): R
  }

  /* ------------------------------------------------------------------ the loop */

  /** The loop: `getRunningLoop()`. Its ready queue is first in, first out; a turn runs what was ready when it began. */
  export class EventLoop {
    protected constructor()
    /** Its clock, in seconds. The virtual one starts at 0. */
    time(): number
    /** Has `fn` called at the next turn, with these arguments. */
    callSoon<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A): Handle
    /** Has `fn` called after `delay` seconds. Of equal times the one asked first comes first. */
    callLater<A extends unknown[]>(delay: number, fn: (...args: A) => unknown, ...args: A): TimerHandle
    /** Has `fn` called at this time of the loop's clock; at the next turn when it is past. */
    callAt<A extends unknown[]>(when: number, fn: (...args: A) => unknown, ...args: A): TimerHandle
    /** A future that is not done. */
    createFuture<T = any>(): Future<T>
    /** As `asyncio.createTask()`. */
    createTask<T>(coroutine: Coroutine<T>, options?: { name?: string; context?: Context }): Task<T>
    /**
     * Has `handler` called for exceptions that nobody else gets, such as those of callbacks; `null`
     * sets the default one again, which writes to the console.
     */
    setExceptionHandler(handler: ((loop: EventLoop, context: ExceptionContext) => unknown) | null): void
  }

  /** What an exception handler is told. */
  export interface ExceptionContext {
    /** What happened, in words. */
    readonly message: string
    /** The exception, where there was one. */
    readonly exception?: Error
    /** The task that it concerns. */
    readonly task?: Task
  }

  /** A callback that the loop will call. */
  export class Handle {
    protected constructor()
    /** Takes it back. Does nothing when it was called or cancelled before. */
    cancel(): void
    /** Whether it was cancelled. */
    cancelled(): boolean
  }

  /** A callback that the loop will call at a certain time. */
  export class TimerHandle extends Handle {
    /** That time, by the loop's clock. */
    when(): number
  }

  /* ------------------------------------------------------------------ checks */

  /**
   * Whether it is a coroutine: what calling an `async` function gives.
   *
   *     if (asyncio.iscoroutine(value)) await value
   */
  export function iscoroutine(value: unknown): value is Coroutine<unknown>
  /**
   * Whether it is an `async` function.
   *
   *     console.log(asyncio.iscoroutinefunction(main)) // true
   */
  export function iscoroutinefunction(value: unknown): value is (...args: any[]) => Coroutine<unknown>
  /**
   * Whether it is a `Future` or a `Task`.
   *
   *     if (asyncio.isfuture(value)) value.cancel()
   */
  export function isfuture(value: unknown): value is Future
}
