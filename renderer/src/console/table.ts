/** What `console.table` printed, read back from its frame. */
export interface PrintedTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const BORDER = /^ *┌(─+(?:┬─+)*)┐$/
const NUMBER = /^-?(?:\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?n?|Infinity|NaN)$/

/** null where the text is no such table, or a cell has the frame's own signs or more than one line. */
export function readTable(text: string): PrintedTable | null {
  const [top, ...lines] = text.split('\n')
  const border = BORDER.exec(top ?? '')
  if (border === null || lines.length < 3) return null
  const columns = border[1]!.split('┬').length
  const cells = lines.flatMap((line) => {
    const pieces = line.trimStart().split('│')
    return pieces.length === columns + 2 ? [pieces.slice(1, -1).map((piece) => piece.trim())] : []
  })
  // A line is under the head, and one closes the frame.
  const [head, ...rows] = cells
  return head !== undefined && cells.length === lines.length - 2 ? { head, rows } : null
}

export const isNumber = (cell: string): boolean => NUMBER.test(cell)

/** Numbers by their value and before all else, empty cells last. */
export function compareCells(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  const areNumbers = [isNumber(a), isNumber(b)] as const
  if (areNumbers[0] && areNumbers[1]) return numberOf(a) - numberOf(b)
  if (areNumbers[0] !== areNumbers[1]) return areNumbers[0] ? -1 : 1
  return a < b ? -1 : Number(a > b)
}

const numberOf = (cell: string): number =>
  Number(cell.replace(/[_n]/g, (sign) => (sign === 'n' && cell === 'NaN' ? sign : '')))
