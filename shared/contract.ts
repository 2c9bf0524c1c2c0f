import * as v from 'valibot'
import { type Command, COMMAND_NAMES } from './commands'
import type { EventBatch } from './events/batch'
import type { RunId } from './ids'
import {
  type AgainResult,
  type BatchId,
  type BatchProgress,
  EXPORT_FORMATS,
  type ExperimentDetails,
  type ExperimentId,
  type ExperimentSummary,
  type LibraryHit,
  type LibraryRun,
  libraryQuerySchema,
  MOST_REPEATS,
  type StorageInfo,
  type VersionSummary,
} from './library'
import type { Diagnostic } from './lowered'
import { CLOCKS, type RunDetails, type RunEnd, type RunSummary, type StartResult } from './run'
import { runMarksSchema } from './marks'
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
const runIds = v.pipe(v.array(runId), v.minLength(1), v.maxLength(10_000))
const rowId = v.pipe(v.number(), v.integer(), v.minValue(1))
const experimentId = v.pipe(
  rowId,
  v.transform((id) => id as ExperimentId),
)
const batchId = v.pipe(
  rowId,
  v.transform((id) => id as BatchId),
)
const title = v.pipe(v.string(), v.maxLength(200))
const tags = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(50))), v.maxLength(50))
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))
const days = v.pipe(v.number(), v.integer(), v.minValue(0))
const command = v.picklist(COMMAND_NAMES)
const format = v.picklist(EXPORT_FORMATS)
const experiment = v.strictObject({ experimentId })
const manyRuns = v.strictObject({ runIds })
const axis = v.strictObject({
  name: v.string(),
  values: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(1000)),
})

/** Work on files that may take long: taking them in, and writing them. One of each at a time. */
const WORK_KINDS = ['import', 'export'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export const requestSchemas = {
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
  'experiments.list': v.strictObject({ limit, before: v.optional(experimentId) }),
  'experiments.create': v.strictObject({ title, source }),
  'experiments.open': experiment,
  /** What is left out stays as it is. `draft` is the code at a pause in typing. */
  'experiments.change': v.strictObject({
    experimentId,
    title: v.optional(title),
    notes: v.optional(v.pipe(v.string(), v.maxLength(1_000_000, 'The notes are longer than 1 MB: cut them down.'))),
    draft: v.optional(source),
    tags: v.optional(tags),
    pinned: v.optional(v.boolean()),
  }),
  'experiments.duplicate': experiment,
  'experiments.delete': experiment,
  'experiments.restore': experiment,
  'experiments.versions': experiment,
  'versions.open': v.strictObject({ sourceId: rowId }),
  'library.search': libraryQuerySchema,
  'batch.start': v.strictObject({
    source,
    title,
    experimentId: v.nullable(experimentId),
    clock: v.picklist(CLOCKS),
    axes: v.pipe(v.array(axis), v.maxLength(20)),
    repeats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_REPEATS)),
  }),
  'batch.cancel': v.strictObject({ batchId }),
  'export.run': v.strictObject({ runId, format }),
  'export.compare': v.strictObject({ runIds, format }),
  /** Lines of a console, some megabytes of them in each part. */
  'console.save': v.strictObject({ title, parts: v.pipe(v.array(v.string()), v.maxLength(100_000)) }),
  'import.file': v.strictObject({}),
  'files.takeIn': v.strictObject({}),
  /** Leaves nothing half-done. */
  'work.cancel': v.strictObject({ kind: v.picklist(WORK_KINDS) }),
  'storage.info': v.strictObject({ days }),
  'storage.clean': v.strictObject({ days }),
  'source.check': v.strictObject({ source }),
  'examples.list': v.strictObject({}),
  'settings.get': v.strictObject({}),
  'settings.change': settingsChangeSchema,
  'data.info': v.strictObject({}),
  /** `chosen`: the user is asked which. */
  'data.move': v.strictObject({ to: v.picklist(['chosen', 'default']) }),
  /** After `data.move` found a database in the other folder. */
  'data.useExisting': v.strictObject({}),
  'data.show': v.strictObject({}),
  'updates.state': v.strictObject({}),
  'updates.check': v.strictObject({}),
  'updates.download': v.strictObject({}),
  'updates.restart': v.strictObject({}),
  /** What the window cannot do now, and which of its choices hold: the native menu shows it. */
  'menu.update': v.strictObject({ blocked: v.array(command), chosen: v.array(command) }),
  'app.about': v.strictObject({}),
  'app.documentation': v.strictObject({}),
  'app.licenses': v.strictObject({}),
  'app.chromiumLicenses': v.strictObject({}),
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

/** The licence of one work that is part of the program. */
export interface License {
  readonly name: string
  /** Empty where it is part of another. */
  readonly version: string
  /** An SPDX expression, such as `MIT`. */
  readonly identifier: string
  readonly text: string
}

export interface DataInfo {
  readonly file: string
  readonly folder: string
  /** It is where the system keeps programs' data. */
  readonly isDefault: boolean
  /** The program was told which database to use; the settings cannot change that. */
  readonly isFixed: boolean
  /** Why the database cannot be opened; null: it can. */
  readonly problem: string | null
}

/** `occupied`: the folder has a database already, and nothing was changed. */
export type DataMoved = 'moved' | 'opened' | 'occupied'

export type UpdateState =
  /** Nobody published this program, or not in a form that can tell of newer ones. */
  | { readonly kind: 'unpublished' }
  /** `checkedAt`: when there was nothing newer, in milliseconds since 1970; null: not asked yet. */
  | { readonly kind: 'idle'; readonly checkedAt: number | null }
  | { readonly kind: 'checking' }
  /** `isOurs`: the program can update itself; else what installed it has to. */
  | { readonly kind: 'available'; readonly version: string; readonly isOurs: boolean }
  /** Until the run that is under way has ended. */
  | { readonly kind: 'waiting'; readonly version: string }
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'failed'; readonly message: string }

/** What main answers. Every answer travels as `Answer<…>`: an error is one sentence for the user. */
export interface RequestResults {
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
  /** The last changed first. */
  'experiments.list': readonly ExperimentSummary[]
  'experiments.create': ExperimentDetails
  'experiments.open': ExperimentDetails
  'experiments.change': ExperimentSummary
  /** A new one with the same code, notes and tags, and without its runs. */
  'experiments.duplicate': ExperimentDetails
  /** With its runs. */
  'experiments.delete': null
  'experiments.restore': null
  'experiments.versions': readonly VersionSummary[]
  'versions.open': { readonly source: string }
  /** `total`: of all pages. */
  'library.search': { readonly hits: readonly LibraryHit[]; readonly total: number }
  'batch.start': BatchStartResult
  /** The runs that ended are kept; `batch.progress` tells when it has come to rest. */
  'batch.cancel': null
  /** Where it was written; null: the user chose no file, or cancelled it. */
  'export.run': { readonly path: string } | null
  /** The first run's variant is the baseline. */
  'export.compare': { readonly path: string } | null
  /** Where it was written; null: the user chose no file. */
  'console.save': { readonly path: string } | null
  /** What was chosen comes in by `files.takeIn`. */
  'import.file': null
  /** Of the files that the program was opened with since the last time. `problems`: a sentence for each that it could not take. */
  'files.takeIn': {
    readonly experimentIds: readonly ExperimentId[]
    /** How many runs came with them. */
    readonly runs: number
    readonly problems: readonly string[]
  }
  'work.cancel': null
  'storage.info': StorageInfo
  'storage.clean': StorageInfo['cleanable']
  /** Problems of the source without running it. */
  'source.check': readonly Diagnostic[]
  /** In the language of the settings. */
  'examples.list': readonly Example[]
  'settings.get': Settings
  'settings.change': Settings
  'data.info': DataInfo
  /** null: the user chose no folder. */
  'data.move': { readonly folder: string; readonly moved: DataMoved } | null
  'data.useExisting': null
  'data.show': null
  'updates.state': UpdateState
  'updates.check': null
  'updates.download': null
  'updates.restart': null
  'menu.update': null
  'app.about': About
  /** Shown in a window of its own. */
  'app.documentation': null
  'app.licenses': readonly License[]
  /** Shown by the system's browser. */
  'app.chromiumLicenses': null
}

export type BatchStartResult =
  { readonly ok: true; readonly batchId: BatchId } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

export interface WorkProgress {
  readonly kind: WorkKind
  /** The name of the file that it is about; null: it is over. */
  readonly file: string | null
  /** So many runs of `total`; 0: that is not known yet. */
  readonly done: number
  readonly total: number
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
  /** After every run of a batch. Its runs push nothing else. */
  'batch.progress': BatchProgress
  /** Files were opened, chosen or dropped: `files.takeIn` takes them in. */
  'files.arrived': Record<string, never>
  'work.progress': WorkProgress
  /** A menu item was chosen. */
  'menu.command': { readonly command: Command }
  /** By the window itself or by a menu. */
  'settings.changed': Settings
  'updates.changed': UpdateState
}
export type PushName = keyof Pushes
export const PUSH_NAMES = [
  'run.batch',
  'run.ended',
  'batch.progress',
  'files.arrived',
  'work.progress',
  'menu.command',
  'settings.changed',
  'updates.changed',
] as const satisfies readonly PushName[]

/** What comes on `FILES_CHANNEL`. */
export const filesSchema = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.maxLength(1000))

/** What the preload puts on `window.taskscope`. */
export interface Bridge {
  /** As they were when the window was opened. */
  readonly settings: Settings
  request<K extends RequestName>(name: K, args: RequestArgs<K>): Promise<Answer<RequestResults[K]>>
  /** Takes in a `File` that was dropped on the window. @throws TypeError where it is none from a disk */
  openFile(file: object): void
  /** Gives back the function that ends the subscription. */
  on<K extends PushName>(name: K, listener: (payload: Pushes[K]) => void): () => void
}
