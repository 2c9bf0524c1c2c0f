/** A stretch of an excerpt, found or around what was found. */
export interface ExcerptPart {
  readonly text: string
  readonly found: boolean
}

/** Cuts an excerpt at its `⟦` and `⟧`, which stand around what was found. */
export const excerptParts = (excerpt: string): ExcerptPart[] =>
  excerpt
    .split(/(⟦[^⟧]*⟧)/)
    .filter((text) => text !== '')
    .map((text) => (text.startsWith('⟦') ? { text: text.slice(1, -1), found: true } : { text, found: false }))
