import type { VirtualClock } from './clock'
import { timerPromises } from './virtual-timer-promises'

/** Node's own limits: longer delays are 1 ms, and there is no 0. */
const LONGEST_DELAY_MS = 2 ** 31 - 1

interface Timer {
  readonly id: number
  readonly callback: () => void
  /** In ms. */
  readonly delay: number
  /** setInterval. */
  readonly repeats: boolean
  at: number
  order: number
  /** Whether the run lasts until it has fired; `unref()` says no. */
  keepsAlive: boolean
  /** It was taken back for good. */
  isCleared: boolean
}

/** `util.promisify` asks a function for this. */
const PROMISIFY = Symbol.for('nodejs.util.promisify.custom')

/**
 * setTimeout and setInterval of the JavaScript model on the virtual clock: due at exact times, in the
 * order of their times and, of equal ones, of their making, as Node's are. Each fires from the host's
 * own loop, so that all reactions to the one before come first.
 */
export class VirtualTimers {
  readonly #clock: VirtualClock
  readonly #timers = new Map<number, Timer>()
  /** Also of those that have fired. */
  readonly #handles = new WeakMap<object, Timer>()
  readonly #functions: Record<string, unknown>
  readonly #promises: Record<string, unknown>
  #ids = 0
  #orders = 0

  constructor(clock: VirtualClock) {
    this.#clock = clock
    this.#promises = timerPromises(this.add)
    type Callback = (...args: unknown[]) => void
    this.#functions = {
      setTimeout: Object.assign((fn: Callback, ms?: unknown, ...args: unknown[]) => this.add(fn, ms, false, ...args), {
        [PROMISIFY]: this.#promises.setTimeout,
      }),
      setInterval: (fn: Callback, ms?: unknown, ...args: unknown[]) => this.add(fn, ms, true, ...args),
      clearTimeout: this.clear,
      clearInterval: this.clear,
    }
  }

  /** Jumps to the earliest timer and calls it; false without one that the run has to last for. */
  fireNext(): boolean {
    let next: Timer | undefined
    let alive = false
    for (const timer of this.#timers.values()) {
      alive ||= timer.keepsAlive
      if (next === undefined || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer
    }
    if (next === undefined || !alive) return false
    this.#clock.advance(Math.max(0, next.at / 1000 - this.#clock.time()))
    if (!next.repeats) this.#timers.delete(next.id)
    try {
      next.callback()
    } finally {
      // After what the callback set up for the same time, as in Node.
      if (next.repeats && !next.isCleared) this.start(next)
    }
    return true
  }

  /** Puts them in place of the globals and gives the function that puts those back. */
  install(): () => void {
    const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis
    const { timeout } = AbortSignal
    Object.assign(globalThis, this.#functions)
    AbortSignal.timeout = (ms) => {
      const controller = new AbortController()
      const abort = (): void =>
        controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
      this.add(abort, ms, false).unref()
      return controller.signal
    }
    return () => {
      Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval })
      AbortSignal.timeout = timeout
    }
  }

  /** Node's modules of timers on this clock, all else as in `native`; undefined for any other module. */
  module(name: string, native: Record<string, unknown>): Record<string, unknown> | undefined {
    const bare = name.replace(/^node:/, '')
    if (bare !== 'timers' && bare !== 'timers/promises') return undefined
    const own = bare === 'timers' ? { ...this.#functions, ...this.promisesIn(native) } : this.#promises
    return { ...native, ...own, default: { ...(native.default as object), ...own } }
  }

  /** `timers` has `timers/promises` too. */
  private promisesIn({ promises }: Record<string, unknown>): Record<string, unknown> {
    return { promises: { ...(promises as object), ...this.#promises } }
  }

  /** @throws TypeError where `fn` is no function */
  readonly add = (fn: (...args: unknown[]) => void, ms: unknown, repeats: boolean, ...args: unknown[]): TimerHandle => {
    if (typeof fn !== 'function') throw new TypeError('The "callback" argument must be of type function')
    const asked = Number(ms)
    const delay = asked >= 1 && asked <= LONGEST_DELAY_MS ? Math.trunc(asked) : 1
    const timer: Timer = {
      ...{ id: ++this.#ids, callback: () => fn(...args), delay, repeats },
      ...{ at: 0, order: 0, keepsAlive: true, isCleared: false },
    }
    this.start(timer)
    return this.handle(timer)
  }

  private start(timer: Timer): void {
    timer.at = Math.round(this.#clock.time() * 1e6) / 1e3 + timer.delay
    timer.order = ++this.#orders
    this.#timers.set(timer.id, timer)
  }

  /** What Node's `Timeout` can do. */
  private handle(timer: Timer): TimerHandle {
    const keep = (keepsAlive: boolean): TimerHandle => {
      timer.keepsAlive = keepsAlive
      return handle
    }
    const handle: TimerHandle = {
      ref: () => keep(true),
      unref: () => keep(false),
      hasRef: () => timer.keepsAlive,
      refresh: () => {
        if (!timer.isCleared) this.start(timer)
        return handle
      },
      close: () => {
        this.clear(handle)
        return handle
      },
      [Symbol.toPrimitive]: () => timer.id,
      [Symbol.dispose]: () => this.clear(handle),
    }
    this.#handles.set(handle, timer)
    return handle
  }

  /** Takes a timer or its number; whatever else is none. */
  private readonly clear = (which: unknown): void => {
    const isNumber = typeof which === 'number' || typeof which === 'string'
    const timer = isNumber ? this.#timers.get(Number(which)) : this.#handles.get(which as object)
    if (timer === undefined) return
    timer.isCleared = true
    this.#timers.delete(timer.id)
  }
}

export interface TimerHandle {
  ref(): TimerHandle
  unref(): TimerHandle
  hasRef(): boolean
  /** Starts its time anew. */
  refresh(): TimerHandle
  close(): TimerHandle
  [Symbol.toPrimitive](): number
  [Symbol.dispose](): void
}
