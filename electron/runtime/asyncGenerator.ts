import type { LoweredGenerator } from '@shared/lowered'
import { Coroutine, builtin } from './coroutine'
import type { Future } from './future'
import { isThenable } from './native'
import { program, runningLoop } from './program'

/** What a lowered async generator yields for its own `yield`, in contrast to an `await`. */
export class Emission {
  readonly value: unknown
  /** SiteId of the `yield`. */
  readonly site: number
  /** A delegated value (`yield*`) was awaited by the inner generator. */
  readonly raw: boolean

  constructor(value: unknown, site: number, raw = false) {
    this.value = value
    this.site = site
    this.raw = raw
  }
}

type Resumption = 'next' | 'return' | 'throw'

/**
 * What calling an `async function*` of the snippet gives. Its methods give coroutines; requests that
 * come while one is under way wait for their turn, as in JavaScript.
 */
export class AsyncGenerator<T = unknown> {
  readonly #generator: LoweredGenerator
  readonly #definition: number
  #running = false
  readonly #queue: Future[] = []
  #started = false
  #ended = false

  constructor(generator: LoweredGenerator, definition: number) {
    this.#generator = generator
    this.#definition = definition
  }

  next(value?: unknown): Coroutine<IteratorResult<T>> {
    return this.request('next', value)
  }

  /** Ends it at the `yield` where it stands; `finally` blocks run. */
  return(value?: unknown): Coroutine<IteratorResult<T>> {
    return this.request('return', value)
  }

  throw(error?: unknown): Coroutine<IteratorResult<T>> {
    return this.request('throw', error)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  get [Symbol.toStringTag](): string {
    return 'AsyncGenerator'
  }

  private request(how: Resumption, value: unknown): Coroutine<IteratorResult<T>> {
    return new Coroutine<IteratorResult<T>>(this.drive(how, value) as LoweredGenerator, this.#definition)
  }

  /** Runs the generator to its next own `yield` or its end. */
  private *drive(how: Resumption, value: unknown): Generator<unknown, IteratorResult<T>, unknown> {
    if (this.#running) {
      const turn = runningLoop().createFuture()
      this.#queue.push(turn)
      yield turn
    }
    this.#running = true
    try {
      if (how === 'return' && isThenable(value) && (this.#ended || !this.#started)) value = yield value
      let step = this.resume(how, value)
      for (;;) {
        if (step.done === true) return { done: true, value: step.value as T }
        const yielded = step.value
        try {
          if (yielded instanceof Emission) {
            const emitted = !yielded.raw && isThenable(yielded.value) ? yield yielded.value : yielded.value
            return { done: false, value: emitted as T }
          }
          value = yield yielded
          how = 'next'
        } catch (error) {
          value = error
          how = 'throw'
        }
        step = this.resume(how, value)
      }
    } finally {
      this.#running = false
      this.#queue.shift()?.setResult(undefined)
    }
  }

  private resume(how: Resumption, value: unknown): IteratorResult<unknown, unknown> {
    this.#started = true
    try {
      const step = this.#generator[how](value)
      if (step.done === true) this.#ended = true
      return step
    } catch (error) {
      this.#ended = true
      throw error
    }
  }
}

/** `yield*` in an async generator. */
export function* delegate(iterable: unknown, site: number): LoweredGenerator {
  const inner = asyncIteratorOf(iterable)
  let how: 'next' | 'throw' = 'next'
  let received: unknown
  let returning = false
  try {
    for (;;) {
      const method = inner[how]
      if (method === undefined) throw new TypeError('The iterator does not provide a throw method')
      const step = (yield method.call(inner, received)) as IteratorResult<unknown, unknown>
      checkStep(step)
      if (step.done === true) return step.value
      returning = true
      try {
        received = yield new Emission(step.value, site, true)
        how = 'next'
      } catch (error) {
        received = error
        how = 'throw'
      }
      returning = false
    }
  } finally {
    // Only a return() at the `yield` above comes here with the flag still up.
    if (returning) yield* close(inner) as Generator<unknown, void, unknown>
  }
}

interface AnyIterator {
  next(value?: unknown): unknown
  return?(value?: unknown): unknown
  throw?(error?: unknown): unknown
}

function* close(inner: AnyIterator): Generator<unknown, void, never> {
  if (inner.return === undefined) return
  checkStep(yield inner.return())
}

/** `for await`: what to await for the next value, and at an early end. */
export function iterate(iterable: unknown): { next(): unknown; close(): unknown } {
  const inner = asyncIteratorOf(iterable)
  return {
    next: () => builtin('next', nextChecked(inner)),
    close: () => builtin('return', close(inner)),
  }
}

function* nextChecked(inner: AnyIterator): Generator<unknown, unknown, never> {
  const step = yield inner.next()
  checkStep(step)
  return step
}

function checkStep(step: unknown): void {
  if (typeof step !== 'object' || step === null)
    throw new TypeError(`Iterator result ${program.host.inspect(step, 40)} is not an object`)
}

function asyncIteratorOf(iterable: unknown): AnyIterator {
  const source = iterable as
    { [Symbol.asyncIterator]?: () => AnyIterator; [Symbol.iterator]?: () => AnyIterator } | null | undefined
  const asynchronous = source?.[Symbol.asyncIterator]
  if (asynchronous !== undefined && asynchronous !== null) return asynchronous.call(source)
  const synchronous = source?.[Symbol.iterator]
  if (typeof synchronous !== 'function')
    throw new TypeError(`${program.host.inspect(iterable, 40)} is not async iterable`)
  return fromSync(synchronous.call(source))
}

/** CreateAsyncFromSyncIterator: the values are awaited. */
function fromSync(inner: AnyIterator): AnyIterator {
  const adapted: AnyIterator = { next: (value) => builtin('next', awaitValue(inner.next(value))) }
  if (inner.return !== undefined) adapted.return = (value) => builtin('return', awaitValue(inner.return!(value)))
  if (inner.throw !== undefined) adapted.throw = (error) => builtin('throw', awaitValue(inner.throw!(error)))
  return adapted
}

function* awaitValue(step: unknown): Generator<unknown, unknown, never> {
  checkStep(step)
  const { done, value } = step as IteratorResult<unknown, unknown>
  return { done, value: isThenable(value) ? yield value : value }
}
