import type { Store } from './store'

/** What can be asked of the store from another thread. */
export const STORE_METHODS = [
  'createRun',
  'append',
  'finishRun',
  'index',
  'listRuns',
  'getRun',
  'batches',
  'sqliteVersion',
  'close',
] as const satisfies readonly (keyof Store)[]
export type StoreMethod = (typeof STORE_METHODS)[number]

export interface StoreThreadData {
  readonly path: string
  readonly owner: string
}

/** The id of the answer that comes unasked, when the database has been opened or cannot be. */
export const OPENING = 0

export interface StoreCall {
  /** From 1. */
  readonly id: number
  readonly method: StoreMethod
  readonly args: readonly unknown[]
}

export type StoreAnswer =
  | { readonly id: number; readonly value: unknown }
  /** `isExpected`: a StoreError, whose sentence is for the user. */
  | { readonly id: number; readonly error: { readonly message: string; readonly isExpected: boolean } }
