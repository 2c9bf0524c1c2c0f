import { clip, oneLine } from '../text'

/** How many backticks stand in a row at most. */
const longestRun = (text: string): number => {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

/**
 * A text as code within a line, in a table too: no markup, no link, and nobody who is mentioned in it gets
 * a message. Empty for an empty text.
 */
export function code(text: string, most = 200): string {
  const line = clip(oneLine(text), most)
  if (line === '') return ''
  const fence = '`'.repeat(longestRun(line) + 1)
  const needsRoom = /^[` ]|[` ]$/.test(line)
  const padded = needsRoom ? ` ${line} ` : line
  return fence + padded.replaceAll('|', '\\|') + fence
}

/** Neither markup nor a link, wherever in a line it stands; an underscore only inside a word. With the signs of French. */
const PLAIN = /^(?!.*www\.)[\p{L}\p{N}−+](?:[\p{L}\p{N}\u00a0\u202f ,.:;()%−+'’-]|(?<=\w)_(?=\w))*$/iu

/** A text as it is where that is plain, any other as code. */
export const prose = (text: string): string => (PLAIN.test(text) ? text : code(text))

/** A block whose fence no line of it can close. The text must have no carriage returns. */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`
}

export interface Column {
  readonly name: string
  readonly align: 'left' | 'right'
}

/** Cells must be ready for a table: made by `code` or `prose`. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const names = columns.map(({ name }) => name)
  const rule = columns.map(({ align }) => (align === 'left' ? '---' : '--:'))
  return [names, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
