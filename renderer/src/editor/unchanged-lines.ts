import { longestCommon } from '@shared/compare/sequence'
import type { CodeRange } from '../stores/view'

/** A line as it looks: what a formatter does to its ends changes nothing. */
const linesOf = (source: string): string[] => source.split(/\r\n|\r|\n/).map((line) => line.trimEnd())

/**
 * By line of the present source: which line of the source that ran it still is, 0: none of them. Lines
 * count from 1. A line that was edited is none, and lines that changed places are some of them none.
 */
export function unchangedLines(ran: string, now: string): Int32Array {
  const before = linesOf(ran)
  const after = linesOf(now)
  const kept = new Int32Array(after.length + 1)
  for (const [i, j] of longestCommon(before, after, (a, b) => a === b)) kept[j + 1] = i + 1
  return kept
}

export const isSameList = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i])

/**
 * Where a stretch of the source that ran stands in the present one, by what `unchangedLines` tells of it;
 * undefined where the line that it begins in is gone. Of a stretch whose end is gone: where it begins.
 */
export function placeNow(place: CodeRange, kept: Int32Array): CodeRange | undefined {
  const line = kept.indexOf(place.line)
  if (line < 0) return undefined
  const endLine = kept.indexOf(place.endLine)
  if (endLine < 0) return { ...place, line, endLine: line, endColumn: place.column }
  return { ...place, line, endLine }
}
