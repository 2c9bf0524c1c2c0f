import * as v from 'valibot'
import type { Brand, RunId } from './ids'
import { CLOCKS, RUN_STATUSES, type Clock, type RunSummary, type Variant, type VariantAxis } from './run'
import type { Sentence } from './sentence'

/** What is kept besides the runs' own recordings: experiments, their versions, tags, and what can be found. */

/** An experiment's row in the store; counts from 1. */
export type ExperimentId = Brand<number, 'ExperimentId'>
/** A set of runs that were started together, over all variants. */
export type BatchId = Brand<number, 'BatchId'>

/** A title, notes in Markdown, the code, and its runs. */
export interface ExperimentSummary {
  readonly id: ExperimentId
  readonly title: string
  readonly tags: readonly string[]
  readonly pinned: boolean
  /** Milliseconds since 1970: the last change of code, notes or runs. */
  readonly updatedAt: number
  readonly runs: number
}

export interface ExperimentDetails extends ExperimentSummary {
  readonly notes: string
  /** The code as it was last typed, kept at every pause. */
  readonly draft: string
}

/** The code as it once was: at a run, or at a pause in typing. Newest first. */
export interface VersionSummary {
  /** A row of the store's sources. */
  readonly sourceId: number
  readonly savedAt: number
  /** The runs that ran exactly this. */
  readonly runIds: readonly RunId[]
}

/** A run as the library shows it. */
export interface LibraryRun extends RunSummary {
  readonly experimentId: ExperimentId | null
  readonly batchId: BatchId | null
  readonly tags: readonly string[]
  readonly pinned: boolean
  /** The timeline in miniature, see `Thumbnail`; null while it runs. */
  readonly thumbnail: Thumbnail | null
}

/**
 * A timeline in miniature: at most 12 lanes, each a string of at most 96 characters of one cell each:
 * `r` running, `q` ready, `w` waiting, `f` failed here, `c` cancelled here, ` ` nothing.
 */
export type Thumbnail = readonly string[]

const page = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))
const words = v.pipe(v.string(), v.maxLength(500))

/** A tag has so many letters at most, and a run or an experiment so many tags. */
export const MOST_TAG_LENGTH = 50
export const MOST_TAGS = 50

/** What the library shows: every part that is given narrows it. */
export const libraryQuerySchema = v.strictObject({
  /** Searched in title, notes, code, console text and task names; every word must be there. */
  words: v.optional(words),
  statuses: v.optional(v.array(v.picklist(RUN_STATUSES))),
  clock: v.optional(v.picklist(CLOCKS)),
  /** Milliseconds since 1970, `until` exclusive. */
  since: v.optional(v.number()),
  until: v.optional(v.number()),
  tag: v.optional(v.string()),
  experimentId: v.optional(v.number()),
  batchId: v.optional(v.number()),
  limit: page,
  /** Runs before this one: the next page. */
  before: v.optional(v.number()),
})
export type LibraryQuery = v.InferOutput<typeof libraryQuerySchema>

/** A run that was found, with the place where the words stand. */
export interface LibraryHit {
  readonly run: LibraryRun
  /** Where the words were found, with `⟦` and `⟧` around them; empty without words. */
  readonly excerpt: string
}

/** Every combination of the axes' values, each `repeats` times, interleaved: A B C A B C … */
export interface BatchRequest {
  readonly source: string
  readonly title: string
  readonly experimentId: ExperimentId | null
  readonly clock: Clock
  readonly axes: readonly Pick<VariantAxis, 'name' | 'values'>[]
  readonly repeats: number
}

export interface BatchProgress {
  readonly batchId: BatchId
  readonly done: number
  readonly total: number
  /** The variant under way; null when the batch has ended. */
  readonly current: Variant | null
  readonly runIds: readonly RunId[]
  /** Estimated from the runs so far; null before the first has ended. In ms. */
  readonly remainingMs: number | null
  readonly ended: 'no' | 'completed' | 'cancelled'
  /** One sentence where it was cancelled because it could not go on, as when the disk is full. */
  readonly failure?: Sentence
}

/** Running a recorded run again, exactly: the second run is kept too. */
export interface AgainResult {
  readonly runId: RunId
  readonly same: boolean
  /** Where they part, in words; null when they are the same. */
  readonly difference: { readonly event: number; readonly first: string; readonly second: string } | null
}

export interface StorageInfo {
  readonly file: string
  readonly bytes: number
  /** So many of the bytes hold nothing, and are filled before the file grows. */
  readonly free: number
  readonly runs: number
  /** Runs and bytes that a clean-up would free: neither pinned, tagged nor marked, older than `days`. */
  readonly cleanable: { readonly runs: number; readonly bytes: number }
}

/** What a run or a comparison can be handed on as. PNG and PDF are drawn by a window, so only the app makes them. */
export const EXPORT_FORMATS = [
  'html',
  'md',
  'json',
  'csv',
  'csv-events',
  'trace',
  'svg',
  'png',
  'pdf',
  'taskscope',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** More runs of one batch are a slip of the finger: it would take days. */
export const MOST_BATCH_RUNS = 10_000

/** How often a batch may run each variant. */
export const MOST_REPEATS = 1000
