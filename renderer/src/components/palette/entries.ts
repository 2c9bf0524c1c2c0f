import fuzzysort from 'fuzzysort'

/** A line of the palette: a command, or something that can be opened. */
export interface PaletteEntry {
  readonly id: string
  /** What it belongs to, in the user's language. */
  readonly group: string
  readonly text: string
  /** Its name in English, which finds it in every language. */
  readonly english: string
  readonly keys: readonly string[]
  /** Why it cannot be done now; undefined: it can. */
  readonly blocked?: string | undefined
  /** Of a choice: whether it is the one that holds. */
  readonly chosen?: boolean | undefined
  readonly run: () => unknown
}

/** A stretch of an entry's text, found or not. */
export interface TextPart {
  readonly text: string
  readonly found: boolean
}

export interface FoundEntry {
  readonly entry: PaletteEntry
  readonly text: readonly TextPart[]
  /** The English name, where only that has what was typed. */
  readonly english: readonly TextPart[] | undefined
}

/** What cannot be done now comes later than what can and matches half as well. */
const BLOCKED_WEIGHT = 0.5
/** What was used lately wins over what matches a little better. */
const RECENT_WEIGHT = 1.2
/** Below this a match is by chance. */
const THRESHOLD = 0.3

const unfound = (entry: PaletteEntry): FoundEntry => ({
  entry,
  text: [{ text: entry.text, found: false }],
  english: undefined,
})

/**
 * The entries that have the letters of a query in their order, the best first; without a query all of
 * them: those used last (`recent`, by id, the last first), then the others as they are, then what
 * cannot be done now.
 */
export function findEntries(entries: readonly PaletteEntry[], query: string, recent: readonly string[]): FoundEntry[] {
  if (query.trim() === '') return inOrder(entries, recent).map(unfound)
  const results = fuzzysort.go(query, entries, {
    keys: ['text', 'english', 'group'],
    limit: 0,
    threshold: THRESHOLD,
    scoreFn: ({ score, obj }) =>
      score * (obj.blocked === undefined ? 1 : BLOCKED_WEIGHT) * (recent.includes(obj.id) ? RECENT_WEIGHT : 1),
  })
  return results.map(({ obj: entry, ...byKey }) => {
    const [text, english] = [byKey[0], byKey[1]]
    const isForeign = entry.english !== entry.text && (english?.score ?? 0) > (text?.score ?? 0)
    return {
      entry,
      text: partsOf(entry.text, isForeign ? [] : (text?.indexes ?? [])),
      english: isForeign ? partsOf(entry.english, english?.indexes ?? []) : undefined,
    }
  })
}

function inOrder(entries: readonly PaletteEntry[], recent: readonly string[]): PaletteEntry[] {
  const rank = (entry: PaletteEntry): number => {
    if (entry.blocked !== undefined) return Infinity
    const at = recent.indexOf(entry.id)
    return at < 0 ? recent.length : at
  }
  return entries.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    return first === second ? 0 : first - second
  })
}

/** Cuts a text where what was found begins and ends. */
export function partsOf(text: string, indexes: readonly number[]): TextPart[] {
  const found = new Set(indexes)
  const parts: { text: string; found: boolean }[] = []
  for (let i = 0; i < text.length; i++) {
    const last = parts.at(-1)
    if (last?.found === found.has(i)) last.text += text[i]!
    else parts.push({ text: text[i]!, found: found.has(i) })
  }
  return parts
}
