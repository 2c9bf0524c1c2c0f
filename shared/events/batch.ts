/**
 * What travels from the runner to the store and to the window, and what the store keeps: the same
 * bytes. A batch decodes on its own; batches of a run follow one another without a gap.
 */
export interface EventBatch {
  /** Index of its first event within the run, from 0. */
  readonly firstEvent: number
  /** How many events it holds. */
  readonly count: number
  /** Encoded by codec.ts. */
  readonly bytes: Uint8Array
  /** Id of `texts[0]`; further ids count on. */
  readonly firstText: number
  readonly texts: readonly string[]
}
