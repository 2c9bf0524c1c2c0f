import * as v from 'valibot'
import type { Command } from './commands'
import { appRequests, type AppResults, type UpdateState } from './contract/app'
import { fileRequests, type FileResults, type WorkProgress } from './contract/files'
import { libraryRequests, type LibraryResults } from './contract/library'
import { runRequests, type RunResults } from './contract/runs'
import type { EventBatch } from './events/batch'
import type { RunId } from './ids'
import type { BatchProgress } from './library'
import type { RunEnd, RunSummary } from './run'
import type { Sentence } from './sentence'
import type { Settings } from './settings'

export { MAX_SOURCE_LENGTH } from './contract/fields'
export type { About, DataInfo, DataMoved, License, UpdateState } from './contract/app'
export type { WorkKind, WorkProgress } from './contract/files'
export type { Example } from './contract/library'
export { MOST_TIMELINES, type BatchStartResult } from './contract/runs'

/**
 * The bridge between the window and main, declared once: requests (the window asks, main answers)
 * and pushes (main tells). Main parses every argument with its schema before it acts.
 */
export const requestSchemas = { ...runRequests, ...libraryRequests, ...fileRequests, ...appRequests } as const

export type RequestName = keyof typeof requestSchemas
export type RequestArgs<K extends RequestName> = v.InferOutput<(typeof requestSchemas)[K]>

/** What main answers. Every answer travels as `Answer<…>`: an error is a sentence for the user. */
export type RequestResults = RunResults & LibraryResults & FileResults & AppResults

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: Sentence }

export interface Pushes {
  'run.batch': { readonly runId: RunId; readonly batch: EventBatch }
  'run.ended': {
    readonly runId: RunId
    readonly end: RunEnd
    /** null: the run was not kept. */
    readonly summary: RunSummary | null
    /** Says so where the run should have been kept and could not be, or not all of it. */
    readonly storeFailure?: Sentence
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
