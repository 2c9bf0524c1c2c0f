import { EventKind, SyncKind, WaitReason } from '@shared/events/kinds'
import { type Coroutine, builtin } from './coroutine'
import { CancelledError } from './errors'
import { type Future, Waiter } from './future'
import { isThenable } from './native'
import { nextObject, program } from './program'
import { emit } from './trace'

/** Locks after CPython 3.11's Lib/asyncio/locks.py: who is woken when is part of the behaviour. */

/** A thing that tasks wait for, as the recording knows it. */
export abstract class Waitable {
  readonly object = nextObject()

  constructor(kind: SyncKind) {
    emit(EventKind.SyncCreated, program.site, program.actor, this.object, kind)
  }

  /** A future that is said to wait for this. */
  protected waiter(reason: WaitReason, object = this.object): Future {
    return new Waiter({ reason, object })
  }

  protected held(change: 1 | -1): void {
    emit(EventKind.SyncHeld, program.site, program.actor, this.object, change)
  }

  protected changed(value: number): void {
    emit(EventKind.SyncValue, program.site, program.actor, this.object, value)
  }
}

/** What `acquire` and `release` can be put around a body. */
interface Acquirable {
  acquiring(): Generator<unknown, unknown, never>
  release(): void
}

/** Python's `async with`: gives back what the body returned. */
export function* holding<T>(lock: Acquirable, body: () => T): Generator<unknown, Awaited<T>, never> {
  yield* lock.acquiring()
  try {
    return yield* awaiting(body())
  } finally {
    lock.release()
  }
}

/** Awaits what a body gave, if it gave something to await. */
export function* awaiting<T>(value: T): Generator<unknown, Awaited<T>, never> {
  return isThenable(value) ? yield value : (value as Awaited<T>)
}

/** Removes a waiter from the queue it stands in. */
export function remove(waiters: Future[], waiter: Future): void {
  const at = waiters.indexOf(waiter)
  if (at >= 0) waiters.splice(at, 1)
}

/** One holder at a time; who asked first is served first. */
export class Lock extends Waitable implements Acquirable {
  #locked = false
  readonly #waiters: Future[] = []

  constructor() {
    super(SyncKind.Lock)
  }

  locked(): boolean {
    return this.#locked
  }

  acquire(): Coroutine<true> {
    return builtin('acquire', this.acquiring())
  }

  /** @throws Error when it is not held. */
  release(): void {
    if (!this.#locked) throw new Error('Lock is not acquired.')
    this.#locked = false
    this.held(-1)
    this.wakeFirst()
  }

  with<T>(body: () => T): Coroutine<Awaited<T>> {
    return builtin('with', holding(this, body))
  }

  *acquiring(): Generator<unknown, true, never> {
    if (!this.#locked && this.#waiters.every((waiter) => waiter.cancelled())) return this.take()
    const waiter = this.waiter(WaitReason.Lock)
    this.#waiters.push(waiter)
    try {
      try {
        yield waiter
      } finally {
        remove(this.#waiters, waiter)
      }
    } catch (error) {
      if (error instanceof CancelledError && !this.#locked) this.wakeFirst()
      throw error
    }
    return this.take()
  }

  private take(): true {
    this.#locked = true
    this.held(1)
    return true
  }

  /** A done waiter will wake later and either take the lock or, cancelled, come here again. */
  private wakeFirst(): void {
    const first = this.#waiters[0]
    if (first !== undefined && !first.done()) first.setResult(true)
  }
}

/** A flag that tasks can wait for. */
export class Event extends Waitable {
  #set = false
  readonly #waiters: Future[] = []

  constructor() {
    super(SyncKind.Event)
  }

  isSet(): boolean {
    return this.#set
  }

  /** Wakes all that wait. */
  set(): void {
    if (this.#set) return
    this.#set = true
    this.changed(1)
    for (const waiter of this.#waiters) if (!waiter.done()) waiter.setResult(true)
  }

  clear(): void {
    if (this.#set) this.changed(0)
    this.#set = false
  }

  wait(): Coroutine<true> {
    return builtin('wait', this.waiting(WaitReason.Event))
  }

  /** @param reason what the task is said to wait for. */
  *waiting(reason: WaitReason, object = this.object): Generator<unknown, true, never> {
    if (this.#set) return true
    const waiter = this.waiter(reason, object)
    this.#waiters.push(waiter)
    try {
      yield waiter
      return true
    } finally {
      remove(this.#waiters, waiter)
    }
  }
}

/** A lock on which tasks can wait to be notified. */
export class Condition extends Waitable implements Acquirable {
  readonly #lock: Lock
  readonly #waiters: Future[] = []

  constructor(lock: Lock = new Lock()) {
    super(SyncKind.Condition)
    this.#lock = lock
  }

  locked(): boolean {
    return this.#lock.locked()
  }

  acquire(): Coroutine<true> {
    return this.#lock.acquire()
  }

  release(): void {
    this.#lock.release()
  }

  with<T>(body: () => T): Coroutine<Awaited<T>> {
    return builtin('with', holding(this, body))
  }

  acquiring(): Generator<unknown, true, never> {
    return this.#lock.acquiring()
  }

  /** Gives the lock away until notified, then takes it again. @throws Error when the lock is not held. */
  wait(): Coroutine<true> {
    return builtin('wait', this.waiting(WaitReason.Condition))
  }

  /** Waits until `predicate` is true; gives its value. */
  waitFor<T>(predicate: () => T): Coroutine<T> {
    return builtin('waitFor', this.waitingFor(predicate, WaitReason.Condition))
  }

  /** Wakes at most `n` that wait. @throws Error when the lock is not held. */
  notify(n = 1): void {
    if (!this.locked()) throw new Error('cannot notify on un-acquired lock')
    let woken = 0
    for (const waiter of this.#waiters) {
      if (woken >= n) break
      if (waiter.done()) continue
      woken++
      waiter.setResult(false)
    }
  }

  notifyAll(): void {
    this.notify(this.#waiters.length)
  }

  *waitingFor<T>(predicate: () => T, reason: WaitReason, object = this.object): Generator<unknown, T, never> {
    let result = predicate()
    while (!result) {
      yield* this.waiting(reason, object)
      result = predicate()
    }
    return result
  }

  *waiting(reason: WaitReason, object = this.object): Generator<unknown, true, never> {
    if (!this.locked()) throw new Error('cannot wait on un-acquired lock')
    this.release()
    try {
      const waiter = this.waiter(reason, object)
      this.#waiters.push(waiter)
      try {
        yield waiter
        return true
      } finally {
        remove(this.#waiters, waiter)
      }
    } finally {
      const cancelled = yield* this.reacquiring()
      // It replaces the return or error under way, as CPython does.
      // eslint-disable-next-line no-unsafe-finally
      if (cancelled) throw new CancelledError()
    }
  }

  /** The lock must be held again even if the wait was cancelled. Gives whether somebody cancelled that too. */
  private *reacquiring(): Generator<unknown, boolean, never> {
    let cancelled = false
    for (;;) {
      try {
        yield* this.acquiring()
        return cancelled
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error
        cancelled = true
      }
    }
  }
}
