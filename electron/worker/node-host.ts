// The snippet may replace the globals of these names, and the virtual clock does.
import { clearImmediate, clearTimeout, setImmediate, setTimeout } from 'node:timers'
import { inspect } from 'node:util'
import { promiseHooks } from 'node:v8'
import type { Host } from '../runtime/host'
import { captureConsole } from './console'
import { copyLogged } from './logged-values'

/** Longer waits would overflow setTimeout's 32-bit milliseconds; the loop asks again. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1

/** The system wakes a thread some 50 to 80 µs late: the last stretch is waited out awake. */
const SPIN_NS = 100_000

/** Whether a native promise was made since the host's loop last turned: its reactions may still be to come. */
let promised = false
// The hook only sets a flag, and costs nothing until the snippet makes a native promise.
promiseHooks.onInit(() => {
  promised = true
})

/**
 * The runtime's host on Node: one a thread. What is active when it is made (the worker's own port)
 * is taken as the baseline of `busy()`.
 */
export function createNodeHost(): Host {
  // The runtime replaces performance.now on the virtual clock; the host's own time goes on.
  const clock = performance.now.bind(performance)
  const start = clock()
  const baseline = activeResources()
  const parked = new Int32Array(new SharedArrayBuffer(4))
  /** Our own pending timer, which the list of active resources names too, even while it fires. */
  let ownTimer: NodeJS.Timeout | null = null
  return {
    now: () => (clock() - start) * 1e6,
    park(ns) {
      const until = clock() + ns / 1e6
      if (ns > SPIN_NS) Atomics.wait(parked, 0, 0, (ns - SPIN_NS) / 1e6)
      while (clock() < until);
    },
    busy: () => promised || activeResources() - (ownTimer === null ? 0 : 1) > baseline,
    later(ns, wake) {
      promised = false
      // setTimeout fires up to 1 ms early or late; the loop looks at its clock again and goes on waiting.
      const ms = Math.min(Math.floor(ns / 1e6), LONGEST_TIMEOUT_MS)
      if (ms < 1) {
        const immediate = setImmediate(wake)
        return () => clearImmediate(immediate)
      }
      const timer = setTimeout(() => {
        wake()
        if (ownTimer === timer) ownTimer = null
      }, ms)
      ownTimer = timer
      return () => {
        clearTimeout(timer)
        if (ownTimer === timer) ownTimer = null
      }
    },
    import: (specifier) => import(specifier) as Promise<Record<string, unknown>>,
    inspect: (value, maxLength) => cut(inspect(value, INSPECT), maxLength),
    copyValues: copyLogged,
    captureConsole,
  }
}

const INSPECT = {
  depth: 2,
  breakLength: Infinity,
  maxArrayLength: 20,
  maxStringLength: 200,
  customInspect: false,
  getters: false,
} as const

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)

/** Without message ports: the worker's own come and go with its standard output. */
function activeResources(): number {
  let count = 0
  for (const type of process.getActiveResourcesInfo()) if (type !== 'MessagePort') count++
  return count
}
