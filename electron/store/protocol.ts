import type { MessagePort } from 'node:worker_threads'
import type { Sentence } from '@shared/sentence'
import type { Experiments } from './experiments'
import type { Housekeeping } from './housekeeping'
import type { Library } from './library'
import type { Store } from './store'

/** What can be asked of the store from another thread: methods of its own, and of its parts. */
export const STORE_METHODS = [
  'createRun',
  'append',
  'finishRun',
  'index',
  'listRuns',
  'getRun',
  'batches',
  'sqliteVersion',
  'move',
  'close',
] as const satisfies readonly (keyof Store)[]

export const EXPERIMENT_METHODS = [
  'list',
  'create',
  'open',
  'change',
  'duplicate',
  'delete',
  'restore',
  'versions',
  'version',
] as const satisfies readonly (keyof Experiments)[]

export const LIBRARY_METHODS = [
  'search',
  'run',
  'change',
  'delete',
  'restore',
  'createBatch',
] as const satisfies readonly (keyof Library)[]

export const HOUSEKEEPING_METHODS = [
  'storage',
  'clean',
  'purge',
  'shrink',
] as const satisfies readonly (keyof Housekeeping)[]

export type StorePart = 'store' | 'experiments' | 'library' | 'housekeeping'

export interface StoreThreadData {
  readonly path: string
  readonly owner: string
}

/** The id of the answer that comes unasked, when the database has been opened or cannot be. */
export const OPENING = 0

interface StoreCall {
  /** From 1. */
  readonly id: number
  readonly part: StorePart
  readonly method: string
  readonly args: readonly unknown[]
}

/** `connect`: a further port, from which calls come too. */
export type StoreMessage = StoreCall | { readonly connect: MessagePort }

export type StoreAnswer =
  | { readonly id: number; readonly value: unknown }
  /** `isExpected`: a StoreError, whose sentence is for the user. */
  | { readonly id: number; readonly error: { readonly sentence: Sentence; readonly isExpected: boolean } }
