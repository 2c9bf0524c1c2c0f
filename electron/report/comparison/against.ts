import { findCriticalPath } from '@shared/compare/critical-path'
import { accountForDifference, differenceText } from '@shared/compare/difference'
import { divergenceText, findDivergence } from '@shared/compare/divergence'
import { EXACT, matchTasks, REAL_CLOCK, type TaskMatch, type TaskPair } from '@shared/compare/match'
import { mapSites } from '@shared/compare/site-map'
import type { VariantSummary } from '@shared/compare/statistics'
import { nameOf } from '@shared/timeline/read'
import { formatTime } from '@shared/timeline/time'
import { STATE_WORDS } from '@shared/timeline/words'
import type { TaskState } from '@shared/timeline/model'
import { logOf, type RecordedRun, type Report } from '../report'

/** What is different about one task. */
interface TaskChange {
  /** Its name in the second run, or in the first where only that has it. */
  readonly name: string
  readonly change: string
}

/** One run of a variant against one of the baseline, which is the first of the two. */
export interface Against {
  readonly first: string
  readonly second: string
  /** Which task made the difference, and where the runs part: one sentence each. */
  readonly sentences: readonly string[]
  /** In the order of the first run's tasks, then those that only the second has. */
  readonly changes: readonly TaskChange[]
}

/** Every variant but the baseline, task by task. */
export function againstBaseline({ runs, variants }: Report): Against[] {
  const baseline = variants.findIndex(({ comparison }) => comparison === null)
  const first = runs[baseline]
  if (first === undefined) return []
  return runs.flatMap((second, i) =>
    i === baseline ? [] : [compareTwo(first, second, variants[baseline]!, variants[i]!)],
  )
}

function compareTwo(first: RecordedRun, second: RecordedRun, before: VariantSummary, after: VariantSummary): Against {
  const isVirtual = first.details.clock === 'virtual' && second.details.clock === 'virtual'
  const toSecond = mapSites(first.details.sites, second.details.sites)
  const match = matchTasks(first.model, second.model, toSecond, isVirtual ? EXACT : REAL_CLOCK)
  const account = accountForDifference(findCriticalPath(first.model), findCriticalPath(second.model), match)
  const divergence = findDivergence(logOf(first), logOf(second), toSecond, isVirtual ? 'virtual' : 'real')
  const texts = [first, second].map(({ model, details }) => ({ model, sites: details.sites })) as [RunText, RunText]
  return {
    first: before.label,
    second: after.label,
    sentences: [differenceText(account, ...texts, 'en'), divergenceText(divergence, ...texts, 'en')],
    changes: changesOf(first, second, match),
  }
}

type RunText = Parameters<typeof differenceText>[1]

function changesOf(first: RecordedRun, second: RecordedRun, { pairs, missing, added }: TaskMatch): TaskChange[] {
  return [
    ...pairs.flatMap((pair) => {
      const change = pairWords(pair, first, second)
      return change === '' ? [] : [{ name: nameOf(second.model, pair.second), change }]
    }),
    ...missing.map((row) => ({ name: nameOf(first.model, row), change: 'is not in the second run' })),
    ...added.map((row) => ({ name: nameOf(second.model, row), change: 'is not in the first run' })),
  ]
}

function pairWords(pair: TaskPair, first: RecordedRun, second: RecordedRun): string {
  const stateOf = ({ model }: RecordedRun, row: number): string =>
    STATE_WORDS[model.tasks.columns.state[row] as TaskState]
  const parts = [
    pair.change === 'same' ? '' : `${formatTime(Math.abs(pair.secondNs - pair.firstNs))} ${pair.change}`,
    pair.endsOtherwise ? `${stateOf(second, pair.second)} instead of ${stateOf(first, pair.first)}` : '',
    pair.startMoved ? 'begins in another order' : '',
    pair.endMoved ? 'ends in another order' : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}
