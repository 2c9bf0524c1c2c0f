import type { MessagePort } from 'node:worker_threads'
import type { ComparedRun } from '@shared/compare/compared-run'
import type { RunId } from '@shared/ids'
import type { AgainResult } from '@shared/library'
import type { Language } from '@shared/replay/language'
import type { Sentence } from '@shared/sentence'
import type { ExportOptions } from '../report/formats'
import type { Machine } from '../report/privacy'
import type { Theme } from '../report/timeline/style'
import type { Picture } from '../report/timeline/picture'
import type { FileFormat } from './export'
import type { Imported } from './import'

type RunIds = readonly [RunId, ...RunId[]]

/** What can be asked of a thread of its own, by name: what it takes, and what it gives. */
export interface Jobs {
  import: { readonly takes: { readonly path: string }; readonly gives: Imported }
  /** The bytes of a file. */
  export: {
    readonly takes: { readonly runIds: RunIds; readonly format: FileFormat; readonly options: ExportOptions }
    readonly gives: Uint8Array
  }
  /** The timelines, for whoever draws them. */
  picture: {
    readonly takes: {
      readonly runIds: RunIds
      readonly theme: Theme
      readonly language: Language
      readonly machine: Machine
    }
    readonly gives: Picture
  }
  /** What the window shows of runs under each other. */
  timelines: {
    readonly takes: { readonly runIds: readonly RunId[]; readonly baseline: RunId; readonly language: Language }
    readonly gives: readonly ComparedRun[]
  }
  /** Where a run parts from the one that repeats it. */
  difference: {
    readonly takes: { readonly first: RunId; readonly second: RunId; readonly language: Language }
    readonly gives: AgainResult
  }
}
export type JobName = keyof Jobs

/** One thread does one job. */
export type Job = { readonly [K in JobName]: { readonly name: K } & Jobs[K]['takes'] }[JobName]

export interface ExchangeThreadData {
  readonly job: Job
  /** What the store's `connect` gave. */
  readonly store: MessagePort
}

/** From the thread. */
export type JobMessage =
  | { readonly type: 'told'; readonly done: number; readonly total: number }
  /** From here on it stores something, so that it must end by itself: it waits for leave. */
  | { readonly type: 'storing' }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly sentence: Sentence }

/** To the thread. */
export type JobOrder = 'goOn' | 'cancel'
