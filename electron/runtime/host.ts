import type { ConsoleLevel } from '@shared/events/kinds'

/**
 * What the runtime needs from the thread it runs in. The runtime itself touches no Node: the worker
 * injects this (electron/worker/node-host.ts), so that the loop can be driven and tested anywhere.
 */
export interface Host {
  /** Monotonic time in ns since the host was made; may have a fraction. */
  now(): number
  /** Blocks this thread for at most `ns`. Only called while `busy()` is false: it stops all native I/O. */
  park(ns: number): void
  /**
   * Whether anything outside our loop may still happen in this thread: a native timer, file or network
   * request, or a promise created since the last turn of the host's own loop (its reactions may wait
   * in the microtask queue).
   */
  busy(): boolean
  /**
   * Calls `wake` once from the host's own event loop, after `ns` at the latest (0: after the other work
   * that is due now). Gives the function that takes it back.
   */
  later(ns: number, wake: () => void): () => void
  /** A module that the snippet imports. @throws with Node's message when there is none. */
  import(specifier: string): Promise<Record<string, unknown>>
  /** A value as one line of text of at most about `maxLength` code units, never running the snippet's code. */
  inspect(value: unknown, maxLength: number): string
  /** Sends the global `console`'s output to `write` until the function it gives back is called. */
  captureConsole(write: (level: ConsoleLevel, text: string) => void): () => void
}
