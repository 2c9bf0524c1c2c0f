import * as v from 'valibot'
import {
  type ExperimentDetails,
  type ExperimentSummary,
  type LibraryHit,
  libraryQuerySchema,
  type StorageInfo,
  type VersionSummary,
} from '../library'
import { days, experimentId, limit, notes, rowId, source, tags, title } from './fields'

const experiment = v.strictObject({ experimentId })

/** Finding runs, and keeping experiments in order. */
export const libraryRequests = {
  'experiments.list': v.strictObject({ limit, before: v.optional(experimentId) }),
  'experiments.create': v.strictObject({ title, source }),
  'experiments.open': experiment,
  /** What is left out stays as it is. `draft` is the code at a pause in typing. */
  'experiments.change': v.strictObject({
    experimentId,
    title: v.optional(title),
    notes: v.optional(notes),
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
  'storage.info': v.strictObject({ days }),
  'storage.clean': v.strictObject({ days }),
  'examples.list': v.strictObject({}),
} as const

/** What main answers to these. */
export interface LibraryResults {
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
  'storage.info': StorageInfo
  /** What was freed, until it was cancelled. */
  'storage.clean': StorageInfo['cleanable']
  /** In the language of the settings. */
  'examples.list': readonly Example[]
}

export interface Example {
  /** File name without its end, such as `03-tasks-concurrent`. */
  readonly name: string
  readonly title: string
  /** One sentence: what to look at. */
  readonly summary: string
  readonly source: string
}
