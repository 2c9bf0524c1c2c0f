import type { Parts } from '@shared/parts'

/** Other work goes before for at most so long, in ms. */
const PATIENCE = 100

/** Resolved when the window has nothing more urgent to do. */
export const idle = (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }))

/** Goes on with the work for about so many ms; undefined: there is more to do. */
export function workFor<T>(parts: Parts<T>, ms: number): T | undefined {
  const until = performance.now() + ms
  do {
    const { done, value } = parts.next()
    if (done) return value
  } while (performance.now() < until)
  return undefined
}

/** Does the work for so many ms at a time, and whenever the window is idle: what takes no longer is done at once. */
export async function workIdly<T>(parts: Parts<T>, ms: number): Promise<T> {
  for (;;) {
    const result = workFor(parts, ms)
    if (result !== undefined) return result
    await idle()
  }
}
