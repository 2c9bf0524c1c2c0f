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
  /** Where the value comes from by `yield*`; the inner generator has awaited it. */
  readonly delegation: Delegation | null

  constructor(value: unknown, site: number, delegation: Delegation | null = null) {
    this.value = value
    this.site = site
    this.delegation = delegation
  }
}

/** A `yield*` under way. */
interface Delegation {
  readonly inner: AnyIterator
  /** The inner iterator has ended by `return()`: what comes now is the outer generator's own. */
  closed: boolean
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
  /** The `yield*` at which it stands. */
  #delegation: Delegation | null = null

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
      if (how === 'return') {
        // An inner generator's `finally` may await, and even yield, before the outer one returns.
        try {
          const inner = this.#delegation?.inner
          if (inner?.return !== undefined) {
            const step = checkStep(yield inner.return(value))
            if (step.done !== true) return { value: step.value as T, done: false }
            value = step.value
          } else if (isThenable(value)) value = yield value
        } catch (error) {
          value = error
          how = 'throw'
        }
        if (this.#delegation !== null) this.#delegation.closed = true
        this.#delegation = null
      }
      let step = this.#generator[how](value)
      for (;;) {
        if (step.done === true) return { value: step.value as T, done: true }
        const yielded = step.value
        try {
          if (yielded instanceof Emission) {
            this.#delegation = yielded.delegation
            const awaits = yielded.delegation === null && isThenable(yielded.value)
            return { value: (awaits ? yield yielded.value : yielded.value) as T, done: false }
          }
          value = yield yielded
          how = 'next'
        } catch (error) {
          value = error
          how = 'throw'
        }
        step = this.#generator[how](value)
      }
    } finally {
      this.#running = false
      this.#queue.shift()?.setResult(undefined)
    }
  }
}

/** `yield*` in an async generator. */
export function* delegate(iterable: unknown, site: number): LoweredGenerator {
  const inner = asyncIteratorOf(iterable)
  const delegation: Delegation = { inner, closed: false }
  let how: 'next' | 'throw' = 'next'
  let received: unknown
  for (;;) {
    const method = inner[how]
    if (method === undefined) throw new TypeError('The iterator does not provide a throw method')
    const step = checkStep(yield method.call(inner, received))
    if (step.done === true) return step.value
    try {
      received = yield new Emission(step.value, site, delegation)
      how = 'next'
    } catch (error) {
      if (delegation.closed) throw error
      received = error
      how = 'throw'
    }
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
  return checkStep(yield inner.next())
}

function checkStep(step: unknown): IteratorResult<unknown, unknown> {
  if (typeof step !== 'object' || step === null)
    throw new TypeError(`Iterator result ${program.host.inspect(step, 40)} is not an object`)
  return step as IteratorResult<unknown, unknown>
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
  const { done, value } = checkStep(step)
  return { value: isThenable(value) ? yield value : value, done }
}
