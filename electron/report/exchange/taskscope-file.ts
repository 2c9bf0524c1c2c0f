import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { MAX_SOURCE_LENGTH } from '@shared/contract'
import type { Sentence } from '@shared/sentence'
import type { Recording } from '../report'
import { carriedRunSchema, fromCarriedRuns, toCarriedRun } from './carried-run'
import { BadFileError } from './errors'
import { MAX_EVENTS, MAX_FILE_BYTES, MAX_RUNS, MAX_UNPACKED_BYTES } from './limits'

/**
 * A `.taskscope` file: one line of ASCII that says what it is, then a JSON document, compressed with gzip.
 *
 *   taskscope-file VERSION sha256:HEX\n        the checksum is that of all bytes after this line
 *   gzip of { "experiment": …, "runs": [ … ] }
 */
const VERSION = 1
const HEADER = /^taskscope-file (\d{1,9}) sha256:([0-9a-f]{64})\n/
const LONGEST_HEADER = 120
/** What a newer version's header may look like is not known; that it begins so is. */
const MAGIC = 'taskscope-file '

const text = (length: number) => v.pipe(v.string(), v.maxLength(length))

const experimentSchema = v.object({
  title: text(200),
  /** Markdown. */
  notes: text(1_000_000),
  /** The code as it is now; each run has its own. */
  source: text(MAX_SOURCE_LENGTH),
  tags: v.pipe(v.array(text(100)), v.maxLength(100)),
})

const fileSchema = v.object({
  experiment: experimentSchema,
  runs: v.pipe(v.array(carriedRunSchema), v.maxLength(MAX_RUNS)),
})

/** What a file carries beside its runs. */
export type CarriedExperiment = v.InferOutput<typeof experimentSchema>

export interface TaskscopeFile {
  readonly experiment: CarriedExperiment
  readonly runs: readonly Recording[]
}

/**
 * The bytes of a `.taskscope` file.
 * @throws BadFileError where it would be larger than what can be read again
 */
export function pack(experiment: CarriedExperiment, runs: readonly Recording[]): Uint8Array {
  const events = runs.flatMap(({ batches }) => batches).reduce((sum, { count }) => sum + count, 0)
  if (runs.length > MAX_RUNS || events > MAX_EVENTS) throw tooLarge()
  const json = Buffer.from(JSON.stringify({ experiment, runs: runs.map(toCarriedRun) }))
  const packed = gzipSync(json)
  if (json.length > MAX_UNPACKED_BYTES || packed.length > MAX_FILE_BYTES) throw tooLarge()
  return Buffer.concat([Buffer.from(`taskscope-file ${VERSION} sha256:${checksum(packed)}\n`), packed])
}

const tooLarge = (): BadFileError =>
  new BadFileError({
    en: 'This is too much for one file: choose fewer runs.',
    fr: 'C’est trop pour un seul fichier\u00a0: choisissez moins d’exécutions.',
  })

/**
 * What a `.taskscope` file carries, checked down to the last event. Nothing in it is executed.
 * @throws BadFileError
 */
export function unpack(bytes: Uint8Array): TaskscopeFile {
  const parsed = v.safeParse(fileSchema, readJson(readPayload(bytes)))
  if (!parsed.success) throw damagedAt(parsed.issues[0])
  return { experiment: parsed.output.experiment, runs: fromCarriedRuns(parsed.output.runs) }
}

/** The compressed document, after the header and the checksum have been looked at. */
function readPayload(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = file.toString('latin1', 0, LONGEST_HEADER)
  if (!start.startsWith(MAGIC)) {
    throw new BadFileError({
      en: 'This is not a Taskscope file: choose one that Taskscope has exported.',
      fr: 'Ce n’est pas un fichier Taskscope\u00a0: choisissez-en un que Taskscope a exporté.',
    })
  }
  const version = Number.parseInt(start.slice(MAGIC.length), 10)
  if (version > VERSION) {
    throw new BadFileError({
      en: `This file was written by a newer Taskscope (format ${version}, this one reads up to ${VERSION}): update Taskscope to open it.`,
      fr: `Ce fichier a été écrit par un Taskscope plus récent (format ${version}, celui-ci lit jusqu’à ${VERSION})\u00a0: mettez Taskscope à jour pour l’ouvrir.`,
    })
  }
  const [header, , sha256] = HEADER.exec(start) ?? []
  if (header === undefined)
    throw damaged({ en: 'its first line is not what it should be', fr: 'sa première ligne n’a pas la forme attendue' })
  if (file.length > MAX_FILE_BYTES + header.length) {
    throw new BadFileError({
      en: `The file is larger than the ${megabytes(MAX_FILE_BYTES)} that can be taken in: export fewer runs into one file.`,
      fr: `Le fichier dépasse les ${MAX_FILE_BYTES / 2 ** 20} Mo qui peuvent être importés\u00a0: exportez moins d’exécutions par fichier.`,
    })
  }
  const payload = file.subarray(header.length)
  if (checksum(payload) !== sha256)
    throw damaged({
      en: 'its content does not match its checksum',
      fr: 'son contenu ne correspond pas à sa somme de contrôle',
    })
  return payload
}

function readJson(payload: Buffer): unknown {
  try {
    return JSON.parse(gunzipSync(payload, { maxOutputLength: MAX_UNPACKED_BYTES }).toString()) as unknown
  } catch (error) {
    if (error instanceof RangeError) {
      throw new BadFileError({
        en: `The file unpacks to more than the ${megabytes(MAX_UNPACKED_BYTES)} that can be taken in: export fewer runs into one file.`,
        fr: `Une fois décompressé, le fichier dépasse les ${MAX_UNPACKED_BYTES / 2 ** 20} Mo qui peuvent être importés\u00a0: exportez moins d’exécutions par fichier.`,
      })
    }
    throw error instanceof SyntaxError
      ? damaged({ en: 'it holds no JSON document', fr: 'il ne contient pas de document JSON' })
      : damaged({ en: 'it cannot be unpacked', fr: 'il ne peut pas être décompressé' })
  }
}

const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`

const damaged = (what: Sentence): BadFileError =>
  new BadFileError({
    en: `The file is damaged: ${what.en}. Get another copy of it.`,
    fr: `Le fichier est endommagé\u00a0: ${what.fr}. Procurez-vous-en une autre copie.`,
  })

/** `runs.0.sites.3.line` is what one finds in the document. */
export const damagedAt = (issue: v.BaseIssue<unknown>): BadFileError =>
  damaged({
    en: `${v.getDotPath(issue) ?? 'the document'} is not what it should be`,
    fr: `${v.getDotPath(issue) ?? 'le document'} n’a pas la forme attendue`,
  })
