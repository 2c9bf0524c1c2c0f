/**
 * What a snippet calls things goes into other people's browsers, spreadsheets and issue trackers: here
 * is what makes a text safe to show, in every format that has no rule of its own.
 */

/** Characters that no one sees and that change how the rest is read: controls, and what turns the direction of writing. */
const UNSEEN = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g
const LONE_SURROGATE = /\p{Surrogate}/gu

const showUnseen = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : `\\u${code.toString(16).padStart(4, '0')}`
}

/** One line in which everything can be seen: a newline as ␊, a turned direction as \u202e. */
export const oneLine = (text: string): string => wellFormed(text).replace(UNSEEN, showUnseen)

/** The name of a task or the like: one line, never empty; a dash in place of one that nobody can see. */
export const nameLine = (name: string): string => oneLine(name).trim() || '—'

/** Everything seen, with lines and tabs as they are. */
export const manyLines = (text: string): string =>
  wellFormed(text.replace(/\r\n?/g, '\n')).replace(UNSEEN, (character) =>
    character === '\n' || character === '\t' ? character : showUnseen(character),
  )

/** Half of a character, which no encoding can carry, becomes �. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd')

/** At most `most` characters as a reader counts them, the last of them an ellipsis where something is missing. */
export function clip(text: string, most: number): string {
  // Cut first, so that a name of a million letters costs no more than a long one.
  const short = text.length > most * 16 ? text.slice(0, most * 16) : text
  if (short.length <= most) return short
  const letters = Array.from(new Intl.Segmenter('en').segment(short), ({ segment }) => segment)
  if (letters.length <= most && short === text) return text
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For the content and the quoted attributes of HTML and SVG. The text must be well-formed and without controls. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)

/** One line, ready for markup. */
export const markupLine = (text: string): string => escapeMarkup(oneLine(text))
