import type { Sentence } from '@shared/sentence'

/** What Babel's parser says of a mistake beside its reason: a name, a keyword, a node around it. */
export type Details = Readonly<Record<string, unknown>>

/** By Babel's `reasonCode`: one sentence that says what is wrong and what to do. */
export type Phrases = Readonly<Record<string, Sentence | ((details: Details) => Sentence)>>

/** The first of these details that is a text or a number; empty: none is. */
export function detail(details: Details, ...keys: string[]): string {
  for (const key of keys) {
    const value = details[key]
    if (typeof value === 'string' || typeof value === 'number') return String(value)
  }
  return ''
}

/** The same sentence for several reasons. */
export const forAll = (reasons: readonly string[], phrase: Phrases[string]): Phrases =>
  Object.fromEntries(reasons.map((reason) => [reason, phrase]))
