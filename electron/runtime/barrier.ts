import { SyncKind, WaitReason } from '@shared/events/kinds'
import { type Coroutine, builtin } from './coroutine'
import { BrokenBarrierError } from './errors'
import { Condition, Waitable } from './sync'

type BarrierState = 'filling' | 'draining' | 'resetting' | 'broken'

/** Lets `parties` tasks go on together, again and again (CPython 3.11's Lib/asyncio/locks.py). */
export class Barrier extends Waitable {
  readonly parties: number
  readonly #condition = new Condition()
  #state: BarrierState = 'filling'
  #count = 0

  /** @throws Error for fewer than one party. */
  constructor(parties: number) {
    if (parties < 1) throw new Error('parties must be > 0')
    super(SyncKind.Barrier)
    this.parties = parties
  }

  /** How many wait for the others. */
  get nWaiting(): number {
    return this.#state === 'filling' ? this.#count : 0
  }

  get broken(): boolean {
    return this.#state === 'broken'
  }

  /** Gives each its own index, from 0 in the order of arrival. @throws BrokenBarrierError after abort() or reset(). */
  wait(): Coroutine<number> {
    return builtin('wait', this.waiting())
  }

  /** Whoever waits gets a BrokenBarrierError; then it can be used again. */
  reset(): Coroutine<void> {
    return this.change(() => {
      if (this.#count === 0) this.#state = 'filling'
      else this.#state = 'resetting'
    })
  }

  /** Whoever waits, now or later, gets a BrokenBarrierError. */
  abort(): Coroutine<void> {
    return this.change(() => {
      this.#state = 'broken'
    })
  }

  private change(state: () => void): Coroutine<void> {
    return builtin(
      'change',
      this.locked(function* (this: Barrier) {
        state()
        this.#condition.notifyAll()
      }),
    )
  }

  private *waiting(): Generator<unknown, number, never> {
    return yield* this.locked(this.passing)
  }

  private *locked<T>(body: (this: this) => Generator<unknown, T, never>): Generator<unknown, T, never> {
    yield* this.#condition.acquiring()
    try {
      return yield* body.call(this)
    } finally {
      this.#condition.release()
    }
  }

  private *passing(): Generator<unknown, number, never> {
    yield* this.until(() => this.#state !== 'draining' && this.#state !== 'resetting')
    if (this.#state === 'broken') throw new BrokenBarrierError('Barrier aborted')
    try {
      const index = this.#count++
      this.changed(this.nWaiting)
      if (index + 1 === this.parties) {
        this.#state = 'draining'
        this.#condition.notifyAll()
      } else yield* this.full()
      return index
    } finally {
      this.#count--
      this.drained()
    }
  }

  private *full(): Generator<unknown, void, never> {
    yield* this.until(() => this.#state !== 'filling')
    if (this.#state === 'broken' || this.#state === 'resetting')
      throw new BrokenBarrierError('Abort or reset of barrier')
  }

  private *until(predicate: () => boolean): Generator<unknown, boolean, never> {
    return yield* this.#condition.waitingFor(predicate, WaitReason.Barrier, this.object)
  }

  /** The last one out lets those in that wait for it to drain. */
  private drained(): void {
    if (this.#count > 0) return
    if (this.#state === 'resetting' || this.#state === 'draining') this.#state = 'filling'
    this.#condition.notifyAll()
    this.changed(0)
  }
}
