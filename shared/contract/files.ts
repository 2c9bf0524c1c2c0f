import * as v from 'valibot'
import type { ExperimentId } from '../library'
import { format, runId, runIds, title } from './fields'
import type { Sentence } from '../sentence'

/** What may take long: taking in files, writing them, comparing runs, deleting old ones, and moving the data. One of each at a time. */
const WORK_KINDS = ['import', 'export', 'compare', 'clean', 'move'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** What comes in and goes out as a file. */
export const fileRequests = {
  'export.run': v.strictObject({ runId, format }),
  'export.compare': v.strictObject({ runIds, format }),
  /** Lines of a console, some megabytes of them in each part. */
  'console.save': v.strictObject({ title, parts: v.pipe(v.array(v.string()), v.maxLength(100_000)) }),
  'import.file': v.strictObject({}),
  'files.takeIn': v.strictObject({}),
  /** Leaves nothing half-done. */
  'work.cancel': v.strictObject({ kind: v.picklist(WORK_KINDS) }),
} as const

/** What main answers to these. */
export interface FileResults {
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
    readonly problems: readonly Sentence[]
  }
  'work.cancel': null
}

export interface WorkProgress {
  readonly kind: WorkKind
  /** The name of the file or folder that it is about; null: it is over. */
  readonly file: string | null
  /** So many runs of `total`, of the one under way a part, or bytes of what is moved; of 0: that is not known. */
  readonly done: number
  readonly total: number
}
