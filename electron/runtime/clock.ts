import type { Nanoseconds, Seconds } from '@shared/ids'
import type { Host } from './host'

/** asyncio's `_clock_resolution`: a timer that is due within it is due now. In seconds. */
const RESOLUTION = 1e-9

/** Time as the loop sees it, injected so that tests and the virtual clock can jump. */
export interface Clock {
  readonly virtual: boolean
  /** loop.time(), in seconds since the run began. */
  time(): Seconds
  /** The same instant for events. */
  ns(): Nanoseconds
  /** How far ahead of `time()` a timer counts as due, in seconds. */
  resolution(): number
  /** Waits or jumps `seconds` ahead. Only called when nothing else can happen in this thread. */
  advance(seconds: number): void
}

/** The host's monotonic clock. */
export class RealClock implements Clock {
  readonly virtual = false
  readonly #host: Host
  readonly #start: number

  constructor(host: Host) {
    this.#host = host
    this.#start = host.now()
  }

  time(): Seconds {
    return ((this.#host.now() - this.#start) / 1e9) as Seconds
  }

  ns(): Nanoseconds {
    return Math.round(this.#host.now() - this.#start) as Nanoseconds
  }

  resolution(): number {
    return RESOLUTION
  }

  advance(seconds: number): void {
    this.#host.park(seconds * 1e9)
  }
}

/**
 * A clock that stands still while code runs and jumps to the next timer when nothing is ready (after
 * Trio's MockClock). The arithmetic is that of CPython's loop over a selector that jumps, rounding
 * included, so that the same program shows the same times.
 */
export class VirtualClock implements Clock {
  readonly virtual = true
  #now = 0
  #ns = 0

  time(): Seconds {
    return this.#now as Seconds
  }

  ns(): Nanoseconds {
    return this.#ns as Nanoseconds
  }

  /** Past about 1e7 s a double cannot hold now + 1e-9: keep due timers due, or the loop would spin. */
  resolution(): number {
    return Math.max(RESOLUTION, 2 * ulp(this.#now))
  }

  advance(seconds: number): void {
    this.#now += seconds
    this.#ns = Math.round(this.#now * 1e9)
  }
}

/** The distance to the next double (math.ulp), for x ≥ 0. */
function ulp(x: number): number {
  if (x < Number.MIN_VALUE) return Number.MIN_VALUE
  return 2 ** Math.max(Math.floor(Math.log2(x)) - 52, -1074)
}
