/** What to tell the user of something that was thrown: our own errors are one sentence each. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
