import { createHook, executionAsyncId } from 'node:async_hooks'

/** The same work in native promises: what the engine itself would do. */
export const native = {
  async trivial(n: number): Promise<void> {
    const job = async (): Promise<void> => {}
    await Promise.all(Array.from({ length: n }, () => job()))
  },
  async steps(n: number, count: number): Promise<void> {
    const job = async (): Promise<void> => {
      // eslint-disable-next-line @typescript-eslint/await-thenable -- a turn of the microtask queue is what is measured
      for (let i = 0; i < count; i++) await null
    }
    await Promise.all(Array.from({ length: n }, () => job()))
  },
} as const

/**
 * Native promises recorded by the means that Node offers, with the facts that our own events tell:
 * every promise's creation and by whom, its resolution and by whom, its end, and the begin and end of
 * its reactions, with the time, into a ring like ours.
 */
export function recordAsyncHooks(): () => void {
  const size = 1 << 20
  const times = new Float64Array(size)
  const events = new Int32Array(size * 3)
  let at = 0
  const note = (kind: number, id: number, by: number): void => {
    times[at] = performance.now()
    events[at * 3] = kind
    events[at * 3 + 1] = id
    events[at * 3 + 2] = by
    at = (at + 1) & (size - 1)
  }
  const hook = createHook({
    init: (id, _type, trigger) => note(1, id, trigger),
    before: (id) => note(2, id, 0),
    after: (id) => note(3, id, 0),
    destroy: (id) => note(4, id, 0),
    promiseResolve: (id) => note(5, id, executionAsyncId()),
  })
  hook.enable()
  return () => hook.disable()
}
