import * as v from 'valibot'
import type { RunId } from '../ids'
import { type BatchId, EXPORT_FORMATS, type ExperimentId, MOST_TAG_LENGTH, MOST_TAGS } from '../library'
import { LONG_MARK } from '../marks'
import type { Sentence } from '../sentence'

/** What the arguments of several requests have in common. */

/** Larger sources are refused with a sentence: parsing them would freeze the editor. In UTF-16 code units. */
export const MAX_SOURCE_LENGTH = 1_000_000

/** What is said where an argument is refused for a reason of the user's. A schema carries the English sentence. */
const REFUSALS = {
  source: {
    en: 'The snippet is larger than 1 MB; cut it down before running it.',
    fr: 'L’extrait dépasse 1 Mo\u202f; raccourcissez-le avant de l’exécuter.',
  },
  notes: {
    en: 'The notes are longer than 1 MB: cut them down.',
    fr: 'Les notes dépassent 1 Mo\u00a0: raccourcissez-les.',
  },
  title: {
    en: 'The title is longer than 200 characters: shorten it.',
    fr: 'Le titre dépasse 200 caractères\u00a0: raccourcissez-le.',
  },
  tag: {
    en: `A tag is longer than ${MOST_TAG_LENGTH} characters: shorten it.`,
    fr: `Une étiquette dépasse ${MOST_TAG_LENGTH} caractères\u00a0: raccourcissez-la.`,
  },
  tags: {
    en: `There are more than ${MOST_TAGS} tags: leave some out.`,
    fr: `Il y a plus de ${MOST_TAGS} étiquettes\u00a0: retirez-en.`,
  },
  mark: LONG_MARK,
} as const satisfies Record<string, Sentence>

/** The sentence of a refusal, by what the schema says; undefined: valibot's own words, of a fault in the program. */
export const refusalOf = (message: string): Sentence | undefined =>
  Object.values(REFUSALS).find(({ en }) => en === message)

export const source = v.pipe(v.string(), v.maxLength(MAX_SOURCE_LENGTH, REFUSALS.source.en))
export const notes = v.pipe(v.string(), v.maxLength(1_000_000, REFUSALS.notes.en))
/** Negative: a run that goes on without being kept, as the database cannot be opened. */
export const runId = v.pipe(
  v.number(),
  v.integer(),
  v.transform((id) => id as RunId),
)
export const runIds = v.pipe(v.array(runId), v.minLength(1), v.maxLength(10_000))
export const rowId = v.pipe(v.number(), v.integer(), v.minValue(1))
export const experimentId = v.pipe(
  rowId,
  v.transform((id) => id as ExperimentId),
)
export const batchId = v.pipe(
  rowId,
  v.transform((id) => id as BatchId),
)
export const title = v.pipe(v.string(), v.maxLength(200, REFUSALS.title.en))
const tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_TAG_LENGTH, REFUSALS.tag.en))
export const tags = v.pipe(v.array(tag), v.maxLength(MOST_TAGS, REFUSALS.tags.en))
export const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))
export const days = v.pipe(v.number(), v.integer(), v.minValue(0))
export const format = v.picklist(EXPORT_FORMATS)
