import type { Nanoseconds } from '@shared/ids'
import type { RunMark } from '@shared/marks'
import type { Mark, TimeRange } from '../canvas/types'

/** The marks of a run as it was opened. */
export const marksOf = (kept: readonly RunMark[]): Mark[] => kept.map((mark) => ({ ...mark, isKept: true }))

/** Of marks those that are kept with the run. */
export const keptOf = (marks: readonly Mark[]): RunMark[] =>
  marks
    .filter(({ isKept }) => isKept)
    .map(({ startNs, endNs, label }) => ({ startNs: whole(startNs), endNs: whole(endNs), label }))

/** A place under the pointer may lie between two nanoseconds, or a little before the run. */
const whole = (ns: number): Nanoseconds => Math.max(0, Math.round(ns)) as Nanoseconds

/** The marks with one more: a passing one takes the place of the one before; one that is there already goes away. */
export function addMark(marks: readonly Mark[], { startNs, endNs }: TimeRange, isKept: boolean): Mark[] {
  const isSame = (mark: Mark): boolean => mark.startNs === startNs && mark.endNs === endNs && mark.isKept === isKept
  const left = marks.filter((mark) => !isSame(mark) && (isKept || mark.isKept))
  if (marks.some(isSame)) return left
  return [...left, { startNs, endNs, isKept, label: '' }].sort((a, b) => a.startNs - b.startNs)
}
