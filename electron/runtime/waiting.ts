import { GroupEnd, GroupMode } from '@shared/events/kinds'
import { Coroutine, builtin } from './coroutine'
import { CancelledError, TimeoutError } from './errors'
import { type Awaitable, type DoneCallback, Future } from './future'
import { openGroup } from './group'
import { runningLoop } from './program'

/**
 * Waiting for several, after CPython 3.11's Lib/asyncio/tasks.py: the order in which futures and
 * callbacks are made there is part of the behaviour, and is kept.
 */
export const ALL_COMPLETED = 'ALL_COMPLETED'
export const FIRST_COMPLETED = 'FIRST_COMPLETED'
export const FIRST_EXCEPTION = 'FIRST_EXCEPTION'
type ReturnWhen = typeof ALL_COMPLETED | typeof FIRST_COMPLETED | typeof FIRST_EXCEPTION

const WAIT_MODES: Readonly<Record<ReturnWhen, GroupMode>> = {
  ALL_COMPLETED: GroupMode.AllCompleted,
  FIRST_COMPLETED: GroupMode.FirstCompleted,
  FIRST_EXCEPTION: GroupMode.FirstException,
}

export interface WaitOptions {
  /** In seconds. When it runs out nothing is cancelled. */
  timeout?: number | null
  returnWhen?: ReturnWhen
}

/**
 * Waits for tasks and futures; gives the sets of those done and those pending.
 * @throws TypeError for coroutines and for tasks passed as separate arguments; Error for an empty list.
 */
export function wait<F extends Future>(
  futures: Iterable<F>,
  options: WaitOptions = {},
  ...more: unknown[]
): Coroutine<[Set<F>, Set<F>]> {
  return builtin('wait', waiting(futures, options, more))
}

function* waiting<F extends Future>(
  futures: Iterable<F>,
  options: WaitOptions,
  more: unknown[],
): Generator<unknown, [Set<F>, Set<F>], never> {
  const set = checkWaited(futures, options, more)
  const { timeout = null, returnWhen = ALL_COMPLETED } = options
  const loop = runningLoop()
  const group = openGroup(WAIT_MODES[returnWhen], set)
  const waiter = group.future()
  const timer = timeout === null ? null : loop.later(timeout, release, waiter)
  if (timer !== null) group.deadline(timer.when())
  let missing = set.size

  const onCompletion = (future: Future): void => {
    missing--
    const enough =
      missing <= 0 || returnWhen === FIRST_COMPLETED || (returnWhen === FIRST_EXCEPTION && future.failure() !== null)
    if (!enough) return
    timer?.cancel()
    if (!waiter.done()) waiter.setResult(true)
  }

  for (const future of set) future.watch(onCompletion as (future: Future) => unknown)
  let end: GroupEnd = GroupEnd.Cancelled
  try {
    end = (yield waiter) === true ? GroupEnd.Satisfied : GroupEnd.TimedOut
  } finally {
    timer?.cancel()
    for (const future of set) future.removeDoneCallback(onCompletion as DoneCallback)
    group.close(end)
  }
  const done = new Set<F>()
  const pending = new Set<F>()
  for (const future of set) (future.done() ? done : pending).add(future)
  return [done, pending]
}

/** A set of futures, or the error that says what to write instead. */
function checkWaited<F extends Future>(futures: Iterable<F>, options: WaitOptions, more: unknown[]): Set<F> {
  if (isWaitable(options) || more.length > 0)
    throw new TypeError(
      'wait() takes one list of tasks, not tasks as separate arguments: write wait([task1, task2]) instead of wait(task1, task2)',
    )
  if (isWaitable(futures)) {
    const what = futures instanceof Coroutine ? 'Coroutine' : (futures as object).constructor.name
    throw new TypeError(`expect a list of futures, not ${what}: write wait([task]) instead of wait(task)`)
  }
  if (futures === null || futures === undefined || typeof futures[Symbol.iterator] !== 'function')
    throw new TypeError('wait() takes a list or set of tasks: write wait([task1, task2])')
  const { timeout, returnWhen } = options
  if (timeout !== undefined && timeout !== null && (typeof timeout !== 'number' || Number.isNaN(timeout)))
    throw new TypeError('wait(): timeout must be a number of seconds')
  const set = new Set(futures)
  if (set.size === 0) throw new Error('Set of Tasks/Futures is empty.')
  if (returnWhen !== undefined && !(returnWhen in WAIT_MODES))
    throw new Error(`Invalid return_when value: ${returnWhen as string}`)
  for (const future of set) {
    if (future instanceof Coroutine) throw new TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    if (!(future instanceof Future))
      throw new TypeError(
        'wait() takes tasks and futures only: make a task of each coroutine with createTask(), a future of each promise with ensureFuture()',
      )
  }
  return set
}

const isWaitable = (value: unknown): boolean => value instanceof Future || value instanceof Coroutine

function release(waiter: Future): void {
  if (!waiter.done()) waiter.setResult(undefined)
}

/** Waits for one, and cancels it when the time is over. `timeout` in seconds; null for none. @throws TimeoutError */
export function waitFor<T>(awaitable: Awaitable<T>, timeout: number | null): Coroutine<T> {
  return builtin('waitFor', waitForOne(awaitable, timeout))
}

function* waitForOne<T>(awaitable: Awaitable<T>, timeout: number | null): Generator<unknown, T, never> {
  const loop = runningLoop()
  if (timeout === null || timeout === undefined) return yield awaitable
  if (typeof timeout !== 'number' || Number.isNaN(timeout))
    throw new TypeError('waitFor() takes a timeout in seconds, or null for none')
  const future = loop.ensureFuture(awaitable)
  if (timeout <= 0) {
    if (future.done()) return future.result()
    yield* cancelAndWait(future)
    return resultOrTimeout(future)
  }
  const group = openGroup(GroupMode.WaitFor, [future])
  const waiter = group.future()
  const timer = loop.later(timeout, release, waiter)
  group.deadline(timer.when())
  const onDone = (): void => release(waiter)
  future.watch(onDone)
  let end: GroupEnd = GroupEnd.Cancelled
  try {
    try {
      yield waiter
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error
      if (future.done()) return future.result()
      future.removeDoneCallback(onDone)
      yield* cancelAndWait(future)
      throw error
    }
    if (future.done()) {
      end = GroupEnd.Satisfied
      return future.result()
    }
    end = GroupEnd.TimedOut
    future.removeDoneCallback(onDone)
    yield* cancelAndWait(future)
    return resultOrTimeout(future)
  } finally {
    timer.cancel()
    group.close(end)
  }
}

/** The task must have stopped running when waitFor() returns (bpo-32751). */
function* cancelAndWait(future: Future): Generator<unknown, void, never> {
  const waiter = runningLoop().createFuture<undefined>()
  const onDone = (): void => release(waiter)
  future.watch(onDone)
  try {
    future.cancel()
    yield waiter
  } finally {
    future.removeDoneCallback(onDone)
  }
}

function resultOrTimeout<T>(future: Future<T>): T {
  try {
    return future.result()
  } catch (error) {
    throw error instanceof CancelledError ? new TimeoutError() : error
  }
}

/** The result of `awaitable`; whoever awaits this can be cancelled without cancelling it. */
export function shield<T>(awaitable: Awaitable<T>): Future<T> {
  const inner = runningLoop().ensureFuture(awaitable)
  if (inner.done()) return inner
  const group = openGroup(GroupMode.Shield, [inner as Future])
  const outer = group.future() as Future<T>

  const onInner = (): void => {
    if (outer.cancelled()) {
      inner.markRetrieved()
      return
    }
    if (inner.cancelled()) outer.cancel()
    else {
      const failure = inner.failure()
      outer.chain = inner.chain
      if (failure !== null) outer.setException(failure[0])
      else outer.setResult(inner.result())
    }
  }
  const onOuter = (): void => {
    group.close(outer.cancelled() ? GroupEnd.Cancelled : GroupEnd.Satisfied)
    if (!inner.done()) inner.removeDoneCallback(onInner as DoneCallback)
  }
  inner.watch(onInner)
  outer.watch(onOuter)
  return outer
}
