/** Longer lines are cut around the place, as a terminal would wrap them out of step with the caret. */
const WIDTH = 100

/**
 * A line of the source with a caret below a column (from 0), indented by four; empty where the line is
 * blank or not there.
 */
export function excerpt(source: string, line: number, column: number): string {
  const text = source.split(/\r\n|\r|\n/)[line - 1]?.trimEnd() ?? ''
  if (text === '') return ''
  const start = Math.max(0, Math.min(column - WIDTH / 2, text.length - WIDTH))
  const shown = text.slice(start, start + WIDTH)
  // Tabs stay tabs, so that the caret stands below its place however wide they are.
  const before = text
    .slice(start, column)
    .replace(/[^\t]/g, ' ')
    .padEnd(column - start)
  return `    ${shown}\n    ${before}^\n`
}
