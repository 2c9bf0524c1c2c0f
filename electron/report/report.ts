import type { EventBatch } from '@shared/events/batch'
import type { RunDetails } from '@shared/run'
import type { VariantSummary } from '@shared/compare/statistics'
import { EventLog } from '@shared/replay/event-log'
import { RunBuilder } from '@shared/timeline/build'
import type { RunModel } from '@shared/timeline/model'

/** All that was recorded of a run. */
export interface Recording {
  readonly details: RunDetails
  readonly batches: readonly EventBatch[]
}

/** A run as reports take it: with what its events fold to. */
export interface RecordedRun extends Recording {
  readonly model: RunModel
}

/**
 * A run from its events.
 * @throws CorruptEventsError
 */
export function foldRun(details: RunDetails, batches: readonly EventBatch[]): RecordedRun {
  const builder = new RunBuilder()
  for (const batch of batches) builder.push(batch)
  if (details.status !== 'running') builder.finish(details.durationNs)
  return { details, batches, model: builder.model }
}

export function logOf({ batches }: Recording): EventLog {
  const log = new EventLog()
  for (const batch of batches) log.push(batch)
  return log
}

/** What is exported: one run, or several that are compared. */
export interface Report {
  readonly title: string
  /** At least one; of a comparison one of each variant, in the order of `variants`. */
  readonly runs: readonly RecordedRun[]
  /** What all runs of each variant show, the baseline's among them; empty where nothing is compared. */
  readonly variants: readonly VariantSummary[]
}

export const reportOf = (run: RecordedRun): Report => ({ title: run.details.title, runs: [run], variants: [] })
