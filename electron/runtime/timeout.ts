import { GroupEnd, GroupMode } from '@shared/events/kinds'
import { type Coroutine, builtin } from './coroutine'
import { CancelledError, TimeoutError } from './errors'
import { type WaitGroup, openGroup } from './group'
import type { Handle } from './handles'
import { runningLoop } from './program'
import { awaiting } from './sync'
import type { Task } from './task'

type TimeoutState = 'created' | 'active' | 'expiring' | 'expired' | 'finished'

/** The scope of `timeout()`: its deadline can be asked and moved (CPython 3.11's Lib/asyncio/timeouts.py). */
export class Timeout {
  #state: TimeoutState = 'created'
  #when: number | null
  #handle: Handle | null = null
  #task: Task | null = null
  #cancelling = 0
  #group: WaitGroup | null = null

  constructor(when: number | null) {
    this.#when = when
  }

  /** Loop time in seconds, or null for none. */
  when(): number | null {
    return this.#when
  }

  /** Moves the deadline; null takes it away. @throws Error outside the scope. */
  reschedule(when: number | null): void {
    if (this.#state === 'created') throw new Error('Timeout has not been entered')
    if (this.#state !== 'active') throw new Error(`Cannot change state of ${this.#state} Timeout`)
    this.#when = when
    this.#group?.deadline(when)
    this.#handle?.cancel()
    const loop = runningLoop()
    const onTimeout = (): void => this.expire()
    if (when === null) this.#handle = null
    else if (when <= loop.time()) this.#handle = loop.soon(onTimeout)
    else this.#handle = loop.addTimer(when, onTimeout, [], false)
  }

  /** Whether the time ran out while the body ran. */
  expired(): boolean {
    return this.#state === 'expiring' || this.#state === 'expired'
  }

  /** For the runtime: the scope around `body`. */
  *scope<T>(body: (scope: Timeout) => T): Generator<unknown, Awaited<T>, never> {
    this.enter()
    let failure: { error: unknown } | undefined
    try {
      return yield* awaiting(body(this))
    } catch (error) {
      failure = { error }
      throw error
    } finally {
      this.exit(failure)
    }
  }

  private enter(): void {
    const task = runningLoop().current
    if (task === null) throw new Error('Timeout should be used inside a task')
    this.#state = 'active'
    this.#task = task
    this.#cancelling = task.cancelling()
    this.#group = openGroup(GroupMode.Timeout, [task])
    this.reschedule(this.#when)
  }

  /** @throws TimeoutError in place of the CancelledError that the scope itself caused. */
  private exit(failure: { error: unknown } | undefined): void {
    this.#handle?.cancel()
    this.#handle = null
    const cancelled = failure?.error instanceof CancelledError
    if (this.#state !== 'expiring') {
      this.#state = 'finished'
      this.#group?.close(failure === undefined ? GroupEnd.Satisfied : cancelled ? GroupEnd.Cancelled : GroupEnd.Failed)
      return
    }
    this.#state = 'expired'
    this.#group?.close(GroupEnd.TimedOut)
    if (this.#task!.uncancel() <= this.#cancelling && cancelled) throw new TimeoutError()
  }

  private expire(): void {
    this.#task!.cancel()
    this.#state = 'expiring'
    this.#handle = null
  }
}

/** Runs `body`, and cancels it when `delay` seconds are over. @throws TimeoutError */
export function timeout<T>(delay: number | null, body: (scope: Timeout) => T): Coroutine<Awaited<T>> {
  checkBody('timeout', body)
  const when = delay === null ? null : runningLoop().time() + checkTime(delay, 'a delay')
  return builtin('timeout', new Timeout(when).scope(body))
}

/** As timeout(), with the deadline as loop time in seconds. */
export function timeoutAt<T>(when: number | null, body: (scope: Timeout) => T): Coroutine<Awaited<T>> {
  checkBody('timeoutAt', body)
  return builtin('timeoutAt', new Timeout(when === null ? null : checkTime(when, 'a loop time')).scope(body))
}

function checkTime(value: number, what: string): number {
  if (typeof value !== 'number' || Number.isNaN(value))
    throw new TypeError(`a timeout takes ${what} in seconds, or null for none`)
  return value
}

export function checkBody(name: string, body: unknown): void {
  if (typeof body !== 'function')
    throw new TypeError(`${name}() takes the body as a function: ${name}(…, async (scope) => { … })`)
}
