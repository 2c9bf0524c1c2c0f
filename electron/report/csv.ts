import { wellFormed } from './text'

/** What a spreadsheet would take for a formula, or for a command of an older one. */
const FORMULA = /^[=+\-@\t\r]/

/** null: an empty cell. */
export type Cell = string | number | boolean | null

/**
 * A table as RFC 4180 has it: commas, CRLF, quotes doubled, the header first. Numbers stay numbers; a
 * text that a spreadsheet would execute gets an apostrophe before it, which says "text" there.
 */
export function formatCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.join(',')]
  for (const row of rows) lines.push(row.map(formatCell).join(','))
  return `${lines.join('\r\n')}\r\n`
}

function formatCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = wellFormed(FORMULA.test(cell) ? `'${cell}` : cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
