import type { ConsoleLevel } from '@shared/events/kinds'
import type { LoggedPlace, LoggedValue } from '@shared/events/logged-value'

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
  /** Copies of values as they are now, never running the snippet's code; undefined where all are primitive. */
  copyValues(values: readonly unknown[], describe: ConsoleOutput['describe']): readonly LoggedValue[] | undefined
  /** Sends the global `console`'s output to `output` until the function it gives back is called. */
  captureConsole(output: ConsoleOutput): () => void
}

/** What stands behind the snippet's `console`. */
export interface ConsoleOutput {
  /** `detail`: the values that the line was made of, as JSON of `LoggedValue[]`, where its text does not say it all. */
  write(level: ConsoleLevel, text: string, detail?: string): void
  /** The run's time, in ms. */
  now(): number
  /** Called for each object that is copied; it is no proxy. */
  describe(object: object): KnownObject | null
}

/** What is said of an object of the runtime's own, or of an error, in place of its properties. */
export interface KnownObject {
  readonly text?: string
  readonly entries?: readonly { readonly name: string; readonly value: unknown }[]
  readonly stack?: readonly LoggedPlace[]
}
