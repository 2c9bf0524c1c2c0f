import type { Sentence } from './sentence'

/** What the user asked for cannot be done: one sentence says why, and what to do. `message` is the English one. */
export class UserError extends Error {
  readonly sentence: Sentence

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(sentence.en, options)
    this.sentence = sentence
  }
}

/** What to tell the user of anything that was thrown: errors of others are quoted, by their first line. */
export function toSentence(error: unknown): Sentence {
  if (error instanceof UserError) return error.sentence
  const text = firstLineOf(error)
  return text === ''
    ? {
        en: 'Something went wrong without saying what; the log has the details.',
        fr: 'Quelque chose s’est mal passé sans dire quoi\u202f; le journal contient les détails.',
      }
    : { en: text, fr: `Quelque chose s’est mal passé\u00a0: «\u00a0${text}\u00a0»` }
}

/** What something that was thrown says. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The same of errors of others, whose further lines are for a log. Empty where they say nothing. */
export const firstLineOf = (error: unknown): string => sentenceOf(error).split('\n', 1)[0]!

/** The system's or SQLite's code of an error, such as `ENOENT`; undefined: it has none. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
