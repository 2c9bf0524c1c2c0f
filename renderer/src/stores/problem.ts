/** What to tell the user of something that was thrown: main's errors are one sentence each. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
