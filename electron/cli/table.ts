/** Columns of text, each as wide as its widest cell; those of these indices are aligned to the right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[]): string {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)))
  const align = (cell: string, i: number): string =>
    right.includes(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)
  return rows.map((row) => `${row.map(align).join('  ').trimEnd()}\n`).join('')
}
