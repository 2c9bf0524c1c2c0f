import type { Clock } from './clock'

/** Virtual time begins here for `Date`: 2000-01-01T00:00:00Z, in ms. A fixed day makes runs repeatable. */
const VIRTUAL_EPOCH = Date.UTC(2000, 0, 1)

/**
 * Makes the globals of this thread repeatable: `Math.random` from the seed and, on the virtual clock,
 * `Date` and `performance.now` from the loop's time. Gives the function that puts them back.
 */
export function installGlobals(clock: Clock, seed: number): () => void {
  const { random } = Math
  const NativeDate = globalThis.Date
  const performanceNow = Object.getOwnPropertyDescriptor(performance, 'now')
  Math.random = mulberry32(seed)
  if (clock.virtual) {
    globalThis.Date = virtualDate(NativeDate, () => VIRTUAL_EPOCH + clock.time() * 1000)
    Object.defineProperty(performance, 'now', { value: () => clock.time() * 1000, configurable: true, writable: true })
  }
  return () => {
    Math.random = random
    if (!clock.virtual) return
    globalThis.Date = NativeDate
    if (performanceNow === undefined) delete (performance as { now?: unknown }).now
    else Object.defineProperty(performance, 'now', performanceNow)
  }
}

function virtualDate(Native: DateConstructor, now: () => number): DateConstructor {
  return new Proxy(Native, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new Native(now()).toString(),
    get: (target, key, receiver) =>
      key === 'now' ? () => Math.floor(now()) : (Reflect.get(target, key, receiver) as unknown),
  })
}

/** A small generator of good quality and 2^32 period (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
