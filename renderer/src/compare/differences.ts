import { findCriticalPath } from '@shared/compare/critical-path'
import { accountForDifference, differenceText } from '@shared/compare/difference'
import { findDivergence } from '@shared/compare/divergence'
import { EXACT, matchTasks, REAL_CLOCK, type TaskMatch } from '@shared/compare/match'
import { mapSites } from '@shared/compare/site-map'
import type { Language } from '@shared/replay/language'
import { sameRunText } from '@shared/replay/same-run'
import type { RunSession } from '../stores/session'

/** How a task of one run stands against that of the baseline. */
export type TaskMark = 'added' | 'missing' | 'longer' | 'shorter' | 'reordered' | 'endsOtherwise'

export interface RunDifferences {
  readonly match: TaskMatch
  /** Marks by the task's row in the baseline, and in the other run. */
  readonly inBaseline: ReadonlyMap<number, readonly TaskMark[]>
  readonly inOther: ReadonlyMap<number, readonly TaskMark[]>
  /** Where the order of events first parts, in one sentence. */
  readonly parting: string
  /** Which task made the difference in time, in one sentence. */
  readonly cause: string
}

/** What a run did otherwise than the baseline. Both must have been read to their ends. */
export function differencesOf(baseline: RunSession, other: RunSession, language: Language): RunDifferences {
  const toOther = mapSites(baseline.details.sites, other.details.sites)
  const clock = baseline.details.clock === 'virtual' && other.details.clock === 'virtual' ? 'virtual' : 'real'
  const first = { model: baseline.model.value, sites: baseline.details.sites }
  const second = { model: other.model.value, sites: other.details.sites }
  const match = matchTasks(first.model, second.model, toOther, clock === 'virtual' ? EXACT : REAL_CLOCK)
  const divergence = findDivergence(baseline.log, other.log, toOther, clock)
  const account = accountForDifference(findCriticalPath(first.model), findCriticalPath(second.model), match)
  return {
    match,
    ...marksOf(match),
    parting: sameRunText(divergence, first, second, language),
    cause: differenceText(account, first, second, language),
  }
}

function marksOf({ pairs, missing, added }: TaskMatch): Pick<RunDifferences, 'inBaseline' | 'inOther'> {
  const inBaseline = new Map<number, readonly TaskMark[]>(missing.map((row) => [row, ['missing']]))
  const inOther = new Map<number, readonly TaskMark[]>(added.map((row) => [row, ['added']]))
  for (const { second, change, startMoved, endMoved, endsOtherwise } of pairs) {
    const marks: TaskMark[] = []
    if (change !== 'same') marks.push(change)
    if (startMoved || endMoved) marks.push('reordered')
    if (endsOtherwise) marks.push('endsOtherwise')
    if (marks.length > 0) inOther.set(second, marks)
  }
  return { inBaseline, inOther }
}
