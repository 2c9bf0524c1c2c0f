/** What to tell the user of something that was thrown: our own errors are one sentence each. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The same of errors of others, whose further lines are for a log. Empty where they say nothing. */
export const firstLineOf = (error: unknown): string => sentenceOf(error).split('\n', 1)[0]!

/** The system's or SQLite's code of an error, such as `ENOENT`; undefined: it has none. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
