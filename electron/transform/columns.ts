import type { MagicString } from 'magic-string'
import type { ColumnMap } from '@shared/lowered'

/**
 * The pairs stand where the distance of generated and original column changes. Low resolution is
 * exact here: it still maps the start of every line and of every piece between two edits.
 */
export function columnMapOf(text: MagicString): ColumnMap {
  return text.generateDecodedMap({ hires: false }).mappings.map((segments) => {
    const pairs: (readonly [number, number])[] = []
    let shift: number | undefined
    for (const [generated, , , original] of segments) {
      if (original === undefined || generated - original === shift) continue
      shift = generated - original
      pairs.push([generated, original])
    }
    return pairs
  })
}

/**
 * The user's column of a place in the generated text. A place in what the transform inserted belongs
 * to the user's text right before it, and on the first line's wrapper to column 0.
 * @param line from 1, the same in both texts
 * @param column from 0
 */
export function originalColumn(columns: ColumnMap, line: number, column: number): number {
  const pairs = columns[line - 1] ?? []
  const after = pairs.findIndex(([generated]) => generated > column)
  const last = pairs[after === -1 ? pairs.length - 1 : after - 1]
  if (!last) return after === -1 ? column : 0
  const original = last[1] + column - last[0]
  const next = after === -1 ? undefined : pairs[after]
  return next && next[1] >= last[1] ? Math.min(original, next[1]) : original
}
