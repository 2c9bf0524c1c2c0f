import type { VirtualClock } from './clock'

/** Node's own limits: longer delays are 1 ms, and there is no 0. */
const LONGEST_DELAY_MS = 2 ** 31 - 1

interface Timer {
  readonly id: number
  readonly callback: () => void
  /** For setInterval, in ms. */
  readonly interval: number | null
  at: number
  order: number
}

/**
 * setTimeout and setInterval of the JavaScript model on the virtual clock: due at exact times, in the
 * order of their times and, of equal ones, of their making, as Node's are. Each fires from the host's
 * own loop, so that all reactions to the one before come first.
 */
export class VirtualTimers {
  readonly #clock: VirtualClock
  readonly #timers = new Map<number, Timer>()
  #ids = 0
  #orders = 0

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  /** Jumps to the earliest timer and calls it; false without one. */
  fireNext(): boolean {
    let next: Timer | undefined
    for (const timer of this.#timers.values())
      if (next === undefined || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer
    if (next === undefined) return false
    this.#clock.advance(Math.max(0, next.at / 1000 - this.#clock.time()))
    if (next.interval === null) this.#timers.delete(next.id)
    else {
      next.at += next.interval
      next.order = ++this.#orders
    }
    next.callback()
    return true
  }

  /** Puts them in place of the globals and gives the function that puts those back. */
  install(): () => void {
    const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis
    const clear = (id: unknown): void => void this.#timers.delete(Number(id))
    Object.assign(globalThis, {
      setTimeout: (fn: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => this.add(fn, ms, args, false),
      setInterval: (fn: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => this.add(fn, ms, args, true),
      clearTimeout: clear,
      clearInterval: clear,
    })
    return () => Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval })
  }

  /** `timers/promises` on this clock; undefined for any other module. */
  module(name: string): Record<string, unknown> | undefined {
    if (!/^(node:)?timers\/promises$/.test(name)) return undefined
    return {
      setTimeout: (ms?: number, value?: unknown) =>
        new Promise((resolve) => this.add(() => resolve(value), ms, [], false)),
      setImmediate: (value?: unknown) => new Promise((resolve) => setImmediate(() => resolve(value))),
      scheduler: { wait: (ms: number) => new Promise<void>((resolve) => this.add(() => resolve(), ms, [], false)) },
    }
  }

  private add(fn: (...args: unknown[]) => void, ms: number | undefined, args: unknown[], repeat: boolean): object {
    if (typeof fn !== 'function') throw new TypeError('The "callback" argument must be of type function')
    const delay = ms !== undefined && ms >= 1 && ms <= LONGEST_DELAY_MS ? Math.trunc(ms) : 1
    const id = ++this.#ids
    const at = Math.round(this.#clock.time() * 1e6) / 1e3 + delay
    this.#timers.set(id, {
      id,
      callback: () => fn(...args),
      interval: repeat ? delay : null,
      at,
      order: ++this.#orders,
    })
    const handle = {
      ref: () => handle,
      unref: () => handle,
      hasRef: () => true,
      refresh: () => handle,
      [Symbol.toPrimitive]: () => id,
    }
    return handle
  }
}
