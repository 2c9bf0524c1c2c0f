import * as v from 'valibot'
import type { Mark, TimeRange } from '../canvas/types'

const schema = v.array(v.object({ startNs: v.number(), endNs: v.number() }))

/** Past this many runs with marks, those marked longest ago lose theirs. */
const MOST_RUNS = 200
const INDEX = 'taskscope.marks'

/** A run's marks as they are kept, by the run's id; a run that is not kept keeps none. */
export function loadMarks(storage: Storage, run: number): Mark[] {
  const text = run > 0 ? storage.getItem(`${INDEX}.${run}`) : null
  if (text === null) return []
  try {
    return v.parse(schema, JSON.parse(text)).map((mark) => ({ ...mark, isKept: true }))
  } catch {
    return []
  }
}

export function saveMarks(storage: Storage, run: number, marks: readonly Mark[]): void {
  if (run <= 0) return
  const kept = marks.filter(({ isKept }) => isKept).map(({ startNs, endNs }) => ({ startNs, endNs }))
  const others = markedRuns(storage).filter((other) => other !== run)
  const runs = kept.length === 0 ? others : [...others, run]
  if (kept.length === 0) storage.removeItem(`${INDEX}.${run}`)
  else storage.setItem(`${INDEX}.${run}`, JSON.stringify(kept))
  for (const gone of runs.splice(0, runs.length - MOST_RUNS)) storage.removeItem(`${INDEX}.${gone}`)
  storage.setItem(INDEX, JSON.stringify(runs))
}

function markedRuns(storage: Storage): number[] {
  try {
    return v.parse(v.array(v.number()), JSON.parse(storage.getItem(INDEX) ?? '[]'))
  } catch {
    return []
  }
}

/** The marks with one more: a passing one takes the place of the one before; one that is there already goes away. */
export function addMark(marks: readonly Mark[], { startNs, endNs }: TimeRange, isKept: boolean): Mark[] {
  const isSame = (mark: Mark): boolean => mark.startNs === startNs && mark.endNs === endNs && mark.isKept === isKept
  const left = marks.filter((mark) => !isSame(mark) && (isKept || mark.isKept))
  return marks.some(isSame) ? left : [...left, { startNs, endNs, isKept }].sort((a, b) => a.startNs - b.startNs)
}
