import * as v from 'valibot'
import type { Command } from './commands'
import type { EventBatch } from './events/batch'
import type { RunId } from './ids'
import type { Diagnostic } from './lowered'
import { CLOCKS, type RunDetails, type RunEnd, type RunSummary, type StartResult } from './run'
import { type Settings, settingsChangeSchema } from './settings'

/**
 * The bridge between the window and main, declared once: requests (the window asks, main answers)
 * and pushes (main tells). Main parses every argument with its schema before it acts.
 */

/** Larger sources are refused with a sentence: parsing them would freeze the editor. In UTF-16 code units. */
export const MAX_SOURCE_LENGTH = 1_000_000

const source = v.pipe(
  v.string(),
  v.maxLength(MAX_SOURCE_LENGTH, 'The snippet is larger than 1 MB; cut it down before running it.'),
)
/** Negative: a run that goes on without being kept, as the database cannot be opened. */
const runId = v.pipe(
  v.number(),
  v.integer(),
  v.transform((id) => id as RunId),
)

export const requestSchemas = {
  'run.start': v.strictObject({
    source,
    title: v.pipe(v.string(), v.maxLength(200)),
    clock: v.picklist(CLOCKS),
    variant: v.record(v.string(), v.string()),
  }),
  'run.stop': v.strictObject({ runId }),
  'runs.list': v.strictObject({
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    before: v.optional(runId),
  }),
  'runs.open': v.strictObject({ runId }),
  'runs.batches': v.strictObject({ runId, fromEvent: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  'source.check': v.strictObject({ source }),
  'examples.list': v.strictObject({}),
  'settings.get': v.strictObject({}),
  'settings.change': settingsChangeSchema,
  'app.about': v.strictObject({}),
} as const

export type RequestName = keyof typeof requestSchemas
export type RequestArgs<K extends RequestName> = v.InferOutput<(typeof requestSchemas)[K]>

export interface Example {
  /** File name without its end, such as `03-tasks-concurrent`. */
  readonly name: string
  readonly title: string
  /** One sentence: what to look at. */
  readonly summary: string
  readonly source: string
}

export interface About {
  readonly version: string
  readonly electron: string
  readonly chrome: string
  readonly node: string
  readonly sqlite: string
  readonly dataFile: string
}

/** What main answers. Every answer travels as `Answer<…>`: an error is one sentence for the user. */
export interface RequestResults {
  'run.start': StartResult
  'run.stop': null
  'runs.list': readonly RunSummary[]
  'runs.open': RunDetails
  /** The run's stored batches from this event on, at most about 4 MB at a time; empty at the end. */
  'runs.batches': readonly EventBatch[]
  /** Problems of the source without running it. */
  'source.check': readonly Diagnostic[]
  'examples.list': readonly Example[]
  'settings.get': Settings
  'settings.change': Settings
  'app.about': About
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

export interface Pushes {
  'run.batch': { readonly runId: RunId; readonly batch: EventBatch }
  'run.ended': {
    readonly runId: RunId
    readonly end: RunEnd
    /** null: the run was not kept. */
    readonly summary: RunSummary | null
    /** One sentence where the run should have been kept and could not be, or not all of it. */
    readonly storeFailure?: string
  }
  /** A menu item was chosen. */
  'menu.command': { readonly command: Command }
  /** By the window itself or by a menu. */
  'settings.changed': Settings
}
export type PushName = keyof Pushes
export const PUSH_NAMES = [
  'run.batch',
  'run.ended',
  'menu.command',
  'settings.changed',
] as const satisfies readonly PushName[]

/** The one channel that all requests take: `invoke(REQUEST_CHANNEL, name, args)`. Pushes have a channel each, by name. */
export const REQUEST_CHANNEL = 'request'

/** What the preload puts on `window.taskscope`. */
export interface Bridge {
  request<K extends RequestName>(name: K, args: RequestArgs<K>): Promise<Answer<RequestResults[K]>>
  /** Gives back the function that ends the subscription. */
  on<K extends PushName>(name: K, listener: (payload: Pushes[K]) => void): () => void
}
