import type { EventBatch } from '@shared/events/batch'
import type { RunDetails, RunSummary } from '@shared/run'
import type { Sentence } from '@shared/sentence'

export interface RunListener {
  /** Batches come in the order of their events, without a gap. */
  batch(batch: EventBatch): void
  /** After the last batch. `problem`: says so where the run should have been kept and was not, or not whole. */
  end(summary: RunSummary, problem?: Sentence): void
  /** The events cannot be read (any further). */
  fail(problem: Sentence): void
}

/** A run to be looked at, wherever its events come from. */
export interface RunSource {
  /** As it was known when the source was opened. */
  readonly run: RunDetails
  /** Delivers the run's events from its first one, once. Gives back the function that ends the delivery. */
  read(listener: RunListener): () => void
}
