import * as v from 'valibot'
import type { ComparedRun } from '../compare/compared-run'
import type { EventBatch } from '../events/batch'
import { type AgainResult, type BatchId, type LibraryRun, MOST_REPEATS } from '../library'
import type { Diagnostic } from '../lowered'
import { runMarksSchema } from '../marks'
import { CLOCKS, type RunDetails, type RunSummary, type StartResult } from '../run'
import { batchId, experimentId, limit, runId, runIds, source, tags, title } from './fields'

const manyRuns = v.strictObject({ runIds })
const axis = v.strictObject({
  name: v.string(),
  values: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(1000)),
})

/** So many timelines fit under each other before nobody can tell them apart. */
export const MOST_TIMELINES = 8

/** Running snippets, and what was recorded of them. */
export const runRequests = {
  'run.start': v.strictObject({
    source,
    title,
    clock: v.picklist(CLOCKS),
    variant: v.record(v.string(), v.string()),
    experimentId: v.optional(experimentId),
  }),
  'run.stop': v.strictObject({ runId }),
  'run.again': v.strictObject({ runId }),
  'runs.list': v.strictObject({ limit, before: v.optional(runId) }),
  'runs.open': v.strictObject({ runId }),
  'runs.batches': v.strictObject({ runId, fromEvent: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** What is left out stays as it is. */
  'runs.change': v.strictObject({
    runId,
    title: v.optional(title),
    tags: v.optional(tags),
    pinned: v.optional(v.boolean()),
    marks: v.optional(runMarksSchema),
  }),
  'runs.delete': manyRuns,
  'runs.restore': manyRuns,
  'batch.start': v.strictObject({
    source,
    title,
    experimentId: v.nullable(experimentId),
    clock: v.picklist(CLOCKS),
    axes: v.pipe(v.array(axis), v.maxLength(20)),
    repeats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_REPEATS)),
  }),
  'batch.cancel': v.strictObject({ batchId }),
  /** `baseline`: a run, one of these or another. */
  'compare.timelines': v.strictObject({
    runIds: v.pipe(runIds, v.maxLength(MOST_TIMELINES)),
    baseline: runId,
  }),
  'source.check': v.strictObject({ source }),
} as const

/** What main answers to these. */
export interface RunResults {
  'run.start': StartResult
  'run.stop': null
  /** Comes when the second run has ended. */
  'run.again': AgainResult
  'runs.list': readonly RunSummary[]
  'runs.open': RunDetails
  /** The run's stored batches from this event on, at most about 4 MB at a time; empty at the end. */
  'runs.batches': readonly EventBatch[]
  'runs.change': LibraryRun
  /** Gone for the user; for good at the next start. */
  'runs.delete': null
  'runs.restore': null
  'batch.start': BatchStartResult
  /** The runs that ended are kept; `batch.progress` tells when it has come to rest. */
  'batch.cancel': null
  /** In the order of the request; null: it was cancelled. */
  'compare.timelines': readonly ComparedRun[] | null
  /** Problems of the source without running it. */
  'source.check': readonly Diagnostic[]
}

export type BatchStartResult =
  { readonly ok: true; readonly batchId: BatchId } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
