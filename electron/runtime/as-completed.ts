import { GroupEnd, GroupMode } from '@shared/events/kinds'
import { Coroutine, builtin } from './coroutine'
import { TimeoutError } from './errors'
import { type Awaitable, type DoneCallback, Future } from './future'
import { type WaitGroup, openGroup } from './group'
import type { TimerHandle } from './handles'
import { runningLoop } from './program'

/**
 * Awaitables that give the results in the order in which they come (CPython 3.11's as_completed).
 * `for await` gives the results themselves.
 */
export interface AsCompleted<T> extends Iterable<Coroutine<T>>, AsyncIterable<T> {}

/** @param options.timeout in seconds; when it runs out, what is missing raises TimeoutError. Nothing is cancelled. */
export function asCompleted<T>(
  awaitables: Iterable<Awaitable<T>>,
  options: { timeout?: number | null } = {},
): AsCompleted<T> {
  if (awaitables instanceof Future || awaitables instanceof Coroutine)
    throw new TypeError(`expect an iterable of futures, not ${awaitables.constructor.name}: write asCompleted([task])`)
  const iterator = inOrderOfCompletion(awaitables, options.timeout ?? null)
  return {
    [Symbol.iterator]: () => iterator,
    [Symbol.asyncIterator]: () =>
      ({
        next: () => builtin('next', nextResult(iterator)),
        return: () => builtin('return', closed(iterator)),
      }) as unknown as AsyncIterator<T>,
  }
}

/** A generator, so that nothing is scheduled before the first `next`, as in CPython. */
function* inOrderOfCompletion<T>(
  awaitables: Iterable<Awaitable<T>>,
  timeout: number | null,
): Generator<Coroutine<T>, void, undefined> {
  const loop = runningLoop()
  const todo = new Set<Future<T>>()
  for (const awaitable of new Set(awaitables)) todo.add(loop.ensureFuture(awaitable))
  const done = new Arrivals<T>(openGroup(GroupMode.AsCompleted, todo as Set<Future>))
  let timer: TimerHandle | null = null

  const onCompletion = (future: Future<T>): void => {
    if (!todo.delete(future)) return
    done.put(future)
    if (todo.size > 0) return
    timer?.cancel()
    done.group.close(GroupEnd.Satisfied)
  }
  const onTimeout = (): void => {
    done.group.close(GroupEnd.TimedOut)
    for (const future of todo) {
      future.removeDoneCallback(onCompletion as DoneCallback)
      done.put(null)
    }
    todo.clear()
  }

  if (todo.size === 0) done.group.close(GroupEnd.Satisfied)
  for (const future of todo) future.watch(onCompletion)
  if (todo.size > 0 && timeout !== null) {
    timer = loop.later(timeout, onTimeout, undefined)
    done.group.deadline(timer.when())
  }
  for (let left = todo.size; left > 0; left--) yield builtin('asCompleted', done.take())
}

/** What has completed and nobody took yet: an asyncio.Queue, with the same wake-ups. */
class Arrivals<T> {
  readonly group: WaitGroup
  readonly #items: (Future<T> | null)[] = []
  readonly #getters: Future[] = []

  constructor(group: WaitGroup) {
    this.group = group
  }

  /** null: the time is over. */
  put(item: Future<T> | null): void {
    this.#items.push(item)
    this.wakeNext()
  }

  *take(): Generator<unknown, T, never> {
    while (this.#items.length === 0) {
      const getter = this.group.future()
      this.#getters.push(getter)
      try {
        yield getter
      } catch (error) {
        getter.cancel()
        const at = this.#getters.indexOf(getter)
        if (at >= 0) this.#getters.splice(at, 1)
        if (this.#items.length > 0 && !getter.cancelled()) this.wakeNext()
        throw error
      }
    }
    const future = this.#items.shift()!
    if (future === null) throw new TimeoutError()
    return future.result()
  }

  private wakeNext(): void {
    for (let getter = this.#getters.shift(); getter !== undefined; getter = this.#getters.shift()) {
      if (getter.done()) continue
      getter.setResult(undefined)
      return
    }
  }
}

function* nextResult<T>(iterator: Iterator<Coroutine<T>>): Generator<unknown, IteratorResult<T>, never> {
  const step = iterator.next()
  if (step.done === true) return { done: true, value: undefined }
  return { done: false, value: yield step.value }
}

function* closed<T>(iterator: Generator<Coroutine<T>, void>): Generator<unknown, IteratorResult<T>, never> {
  iterator.return()
  return { done: true, value: undefined }
}
