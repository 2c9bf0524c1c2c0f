import * as v from 'valibot'
import type { Nanoseconds } from './ids'
import type { Sentence } from './sentence'

const MOST_MARKS = 1000
export const LONGEST_MARK_LABEL = 200

/** A place on a run's timeline that the user keeps with it: an instant where it ends as it begins. */
export interface RunMark {
  readonly startNs: Nanoseconds
  readonly endNs: Nanoseconds
  /** What the user calls it; may be empty. */
  readonly label: string
}

const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** What is said of a name that is too long. */
export const LONG_MARK: Sentence = {
  en: `A mark's name is longer than ${LONGEST_MARK_LABEL} letters: shorten it.`,
  fr: `Le nom d’un repère dépasse ${LONGEST_MARK_LABEL} lettres\u00a0: raccourcissez-le.`,
}

const runMarkSchema = v.pipe(
  v.object({
    startNs: instant,
    endNs: instant,
    label: v.pipe(v.string(), v.maxLength(LONGEST_MARK_LABEL, LONG_MARK.en)),
  }),
  v.check(({ startNs, endNs }) => startNs <= endNs, 'A mark ends before it begins.'),
  v.transform((mark) => mark as RunMark),
)

/** The marks that are kept with a run: in the database, in files, and between the window and main. */
export const runMarksSchema = v.pipe(
  v.array(runMarkSchema),
  v.maxLength(MOST_MARKS, `A run keeps at most ${MOST_MARKS} marks: remove some.`),
)
