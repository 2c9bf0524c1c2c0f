import { SyncKind, WaitReason } from '@shared/events/kinds'
import { type Coroutine, builtin } from './coroutine'
import { CancelledError } from './errors'
import type { Future } from './future'
import { Waitable, holding, remove } from './sync'

/** At most `value` holders at a time (CPython 3.11's Lib/asyncio/locks.py). */
export class Semaphore extends Waitable {
  #value: number
  readonly #waiters: Future[] = []

  /** @throws Error for a negative value. */
  constructor(value = 1) {
    if (value < 0) throw new Error('Semaphore initial value must be >= 0')
    super(SyncKind.Semaphore)
    this.#value = value
    this.changed(value)
  }

  protected get value(): number {
    return this.#value
  }

  /** Whether acquire() would have to wait. */
  locked(): boolean {
    return this.#value === 0 || this.#waiters.some((waiter) => !waiter.cancelled())
  }

  acquire(): Coroutine<true> {
    return builtin('acquire', this.acquiring())
  }

  release(): void {
    this.#value++
    this.held(-1)
    this.wakeNext()
    this.changed(this.#value)
  }

  with<T>(body: () => T): Coroutine<Awaited<T>> {
    return builtin('with', holding(this, body))
  }

  *acquiring(): Generator<unknown, true, never> {
    if (!this.locked()) {
      this.#value--
      return this.taken()
    }
    const waiter = this.waiter(WaitReason.Semaphore)
    this.#waiters.push(waiter)
    try {
      try {
        yield waiter
      } finally {
        remove(this.#waiters, waiter)
      }
    } catch (error) {
      if (error instanceof CancelledError && !waiter.cancelled()) {
        this.#value++
        this.wakeNext()
      }
      throw error
    }
    if (this.#value > 0) this.wakeNext()
    return this.taken()
  }

  private taken(): true {
    this.held(1)
    this.changed(this.#value)
    return true
  }

  private wakeNext(): void {
    const waiter = this.#waiters.find((candidate) => !candidate.done())
    if (waiter === undefined) return
    this.#value--
    waiter.setResult(true)
  }
}

/** A semaphore that must not be released more often than it was acquired. */
export class BoundedSemaphore extends Semaphore {
  readonly #bound: number

  constructor(value = 1) {
    super(value)
    this.#bound = value
  }

  /** @throws Error when nobody holds it. */
  override release(): void {
    if (this.value >= this.#bound) throw new Error('BoundedSemaphore released too many times')
    super.release()
  }
}
