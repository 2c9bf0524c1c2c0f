/** How many words an excerpt has at most, and how many of them stand before the first that was looked for. */
const MOST_WORDS = 14
const MOST_BEFORE = 4

/** Where a word stands in a text, and what it is apart from case and accents. */
interface Word {
  readonly start: number
  readonly end: number
  readonly folded: string
}

/** What is looked for: words that follow one another, the last of them as the beginning of one. */
type Phrase = readonly string[]

/** What FTS5 takes for a word: letters, digits and the accents on them, as its tokenizer `unicode61` says. */
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{Mn}]*/gu
const ACCENTS = /\p{Mn}+/gu
const BEYOND_ASCII = /[^\p{ASCII}]/u

export const toPhrase = (text: string): Phrase => Array.from(wordsOf(text), ({ folded }) => folded)

/**
 * The first place in a text where one of these stands, with some words around it; what was looked for stands between
 * `⟦` and `⟧`. null: none of them is there.
 *
 * FTS5's own snippets take the square of how often a word stands in a text: a minute for one page of large runs
 * whose tasks are all called the same.
 */
export function excerptOf(text: string, phrases: readonly Phrase[]): string | null {
  const words: Word[] = []
  let first = -1
  for (const word of wordsOf(text)) {
    words.push(word)
    if (first < 0) first = Math.max(...phrases.map((phrase) => beginsAt(phrase, words, words.length - phrase.length)))
    if (first >= 0 && words.length > beginBefore(first) + MOST_WORDS) break
  }
  if (first < 0) return null
  const from = beginBefore(first)
  const shown = words.slice(from, from + MOST_WORDS)
  const start = from === 0 ? 0 : shown[0]!.start
  const end = from + MOST_WORDS < words.length ? shown.at(-1)!.end : text.length
  const excerpt = onOneLine(markedText(text, { start, end }, shown, phrases))
  return `${start > 0 ? '…' : ''}${excerpt}${end < text.length ? '…' : ''}`
}

const beginBefore = (first: number): number => Math.max(first - MOST_BEFORE, 0)

function* wordsOf(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    yield { start: index, end: index + word.length, folded: fold(word) }
  }
}

const fold = (word: string): string =>
  (BEYOND_ASCII.test(word) ? word.normalize('NFD').replace(ACCENTS, '') : word).toLowerCase()

/** `at`, where the phrase begins with that word; −1: it does not. */
function beginsAt(phrase: Phrase, words: readonly Word[], at: number): number {
  const last = phrase.length - 1
  const isThere = phrase.every((part, i) => {
    const folded = words[at + i]?.folded
    return i < last ? folded === part : folded?.startsWith(part)
  })
  return isThere && last >= 0 ? at : -1
}

function markedText(
  text: string,
  { start, end }: Pick<Word, 'start' | 'end'>,
  shown: readonly Word[],
  phrases: readonly Phrase[],
): string {
  let marked = ''
  let done = start
  for (let i = 0; i < shown.length; i++) {
    const found = phrases.find((phrase) => beginsAt(phrase, shown, i) === i)
    if (found === undefined) continue
    const last = shown[i + found.length - 1]!
    marked += `${text.slice(done, shown[i]!.start)}⟦${text.slice(shown[i]!.start, last.end)}⟧`
    done = last.end
    i += found.length - 1
  }
  return marked + text.slice(done, end)
}

/** Its lines are parted by dots. */
const onOneLine = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' · ')
    .replace(/\s+/g, ' ')
