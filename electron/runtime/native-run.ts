import { JAVASCRIPT_HELPERS, type JavaScriptHelpers, type Program } from '@shared/lowered'
import { type Clock, VirtualClock } from './clock'
import { type Load, evaluate } from './evaluate'
import { javaScriptHelpers, resetCalls } from './javascript'
import { program } from './program'
import { flush } from './trace'
import { VirtualTimers } from './virtual-timers'

const POLL_NS = 1e6

/**
 * Runs a snippet of the JavaScript model until its top level has ended and nothing is left to happen:
 * no timer, file or network request. On the virtual clock its timers jump as soon as nothing else is due.
 */
export async function runJavaScript(source: Program, load: Load, clock: Clock): Promise<void> {
  resetCalls()
  const timers = clock instanceof VirtualClock ? new VirtualTimers(clock) : null
  const restore = timers?.install()
  let ended = false
  let failure: [unknown] | undefined
  try {
    const onClock = (name: string, native: Record<string, unknown>): Record<string, unknown> =>
      timers?.module(name, native) ?? native
    const helpers = javaScriptHelpers(
      (name) => onClock(name, load(name)),
      async (name) => onClock(name, await program.host.import(name)),
    )
    void start(source, helpers).then(
      () => {
        ended = true
      },
      (error: unknown) => {
        failure = [error]
      },
    )
    await quiet(
      () => failure === undefined && timers !== null && timers.fireNext(),
      () => failure !== undefined,
    )
  } finally {
    restore?.()
  }
  if (failure !== undefined) throw failure[0]
  if (!ended)
    throw new Error('The top level waits for a promise that never settles: nothing is left that could settle it')
}

async function start(source: Program, helpers: JavaScriptHelpers): Promise<void> {
  await (evaluate(source, JAVASCRIPT_HELPERS, helpers) as Promise<void>)
}

/** Ends when the host has nothing left to do and `more` starts nothing new, or at once when `over`. */
function quiet(more: () => boolean, over: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      try {
        flush()
        if (over()) resolve()
        else if (program.host.busy()) program.host.later(POLL_NS, look)
        else if (more()) program.host.later(0, look)
        else resolve()
      } catch (error) {
        reject(error as Error)
      }
    }
    program.host.later(0, look)
  })
}
