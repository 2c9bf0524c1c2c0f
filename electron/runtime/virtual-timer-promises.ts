import type { VirtualTimers } from './virtual-timers'

interface Options {
  readonly signal?: AbortSignal
  /** Whether the run lasts until then. */
  readonly ref?: boolean
}

/** What `timers/promises` has of timers, on `add`'s clock. */
export function timerPromises(add: VirtualTimers['add']): Record<string, unknown> {
  const nap = <T>(ms?: unknown, value?: T, { signal, ref = true }: Options = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (signal?.aborted === true) return reject(abortError(signal))
      const onAbort = (): void => {
        timer.close()
        reject(abortError(signal!))
      }
      const timer = add(
        () => {
          signal?.removeEventListener('abort', onAbort)
          resolve(value as T)
        },
        ms,
        false,
      )
      if (!ref) timer.unref()
      signal?.addEventListener('abort', onAbort, { once: true })
    })

  async function* every<T>(ms?: unknown, value?: T, { signal, ref = true }: Options = {}): AsyncGenerator<T> {
    let due = 0
    let wake = (): void => {}
    const onAbort = (): void => {
      timer.close()
      wake()
    }
    const timer = add(
      () => {
        due++
        wake()
      },
      ms,
      true,
    )
    if (!ref) timer.unref()
    signal?.addEventListener('abort', onAbort, { once: true })
    try {
      // What was due before the abort still comes, as from Node's own.
      while (signal?.aborted !== true) {
        if (due === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
        for (; due > 0; due--) yield value as T
      }
      throw abortError(signal)
    } finally {
      timer.close()
      signal?.removeEventListener('abort', onAbort)
    }
  }

  return {
    setTimeout: nap,
    setInterval: every,
    scheduler: {
      wait: (ms: unknown, options?: Options) => nap(ms, undefined, options),
      yield: () => new Promise<void>((resolve) => setImmediate(resolve)),
    },
  }
}

/** As Node's own. */
const abortError = ({ reason }: AbortSignal): Error =>
  Object.assign(new Error('The operation was aborted', { cause: reason }), { name: 'AbortError', code: 'ABORT_ERR' })
