import * as v from 'valibot'
import type { RunId } from '../ids'
import { type BatchId, EXPORT_FORMATS, type ExperimentId } from '../library'

/** What the arguments of several requests have in common. */

/** Larger sources are refused with a sentence: parsing them would freeze the editor. In UTF-16 code units. */
export const MAX_SOURCE_LENGTH = 1_000_000

export const source = v.pipe(
  v.string(),
  v.maxLength(MAX_SOURCE_LENGTH, 'The snippet is larger than 1 MB; cut it down before running it.'),
)
/** Negative: a run that goes on without being kept, as the database cannot be opened. */
export const runId = v.pipe(
  v.number(),
  v.integer(),
  v.transform((id) => id as RunId),
)
export const runIds = v.pipe(v.array(runId), v.minLength(1), v.maxLength(10_000))
export const rowId = v.pipe(v.number(), v.integer(), v.minValue(1))
export const experimentId = v.pipe(
  rowId,
  v.transform((id) => id as ExperimentId),
)
export const batchId = v.pipe(
  rowId,
  v.transform((id) => id as BatchId),
)
export const title = v.pipe(v.string(), v.maxLength(200))
export const tags = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(50))), v.maxLength(50))
export const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))
export const days = v.pipe(v.number(), v.integer(), v.minValue(0))
export const format = v.picklist(EXPORT_FORMATS)
