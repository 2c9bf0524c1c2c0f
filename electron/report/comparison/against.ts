import { differenceText } from '@shared/compare/difference'
import { divergenceText } from '@shared/compare/divergence'
import type { TaskMatch, TaskPair } from '@shared/compare/match'
import { namedPair } from '@shared/compare/named-pair'
import type { VariantSummary } from '@shared/compare/statistics'
import { compareTwo, type WholeRun } from '@shared/compare/two-runs'
import { nameOf } from '@shared/timeline/read'
import type { TaskState } from '@shared/timeline/model'
import { logOf, type RecordedRun, type Report } from '../report'
import type { Words } from '../words/words'

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
export function againstBaseline({ runs, variants }: Report, words: Words): Against[] {
  const baseline = variants.findIndex(({ comparison }) => comparison === null)
  const first = runs[baseline]
  if (first === undefined) return []
  return runs.flatMap((second, i) =>
    i === baseline ? [] : [comparePair([first, second], [variants[baseline]!, variants[i]!], words)],
  )
}

function comparePair(
  [first, second]: readonly [RecordedRun, RecordedRun],
  [before, after]: readonly [VariantSummary, VariantSummary],
  words: Words,
): Against {
  const { match, account, divergence } = compareTwo(wholeRun(first), wholeRun(second))
  const pair = namedPair(first, second, words.language)
  return {
    first: before.label,
    second: after.label,
    sentences: [differenceText(account, ...pair, words.language), divergenceText(divergence, ...pair, words.language)],
    changes: changesOf(
      [first, second],
      match,
      { missing: words.isNotIn(pair[1].name), added: words.isNotIn(pair[0].name) },
      words,
    ),
  }
}

const wholeRun = (run: RecordedRun): WholeRun => ({ ...run, log: logOf(run) })

function changesOf(
  [first, second]: readonly [RecordedRun, RecordedRun],
  { pairs, missing, added }: TaskMatch,
  isGone: { readonly missing: string; readonly added: string },
  words: Words,
): TaskChange[] {
  return [
    ...pairs.flatMap((pair) => {
      const change = changeOf(pair, [first, second], words)
      return change === '' ? [] : [{ name: nameOf(second.model, pair.second), change }]
    }),
    ...missing.map((row) => ({ name: nameOf(first.model, row), change: isGone.missing })),
    ...added.map((row) => ({ name: nameOf(second.model, row), change: isGone.added })),
  ]
}

function changeOf(pair: TaskPair, [first, second]: readonly [RecordedRun, RecordedRun], words: Words): string {
  const stateOf = ({ model }: RecordedRun, row: number): string =>
    words.state(model.tasks.columns.state[row] as TaskState)
  const difference = words.time(Math.abs(pair.secondNs - pair.firstNs))
  const parts = [
    pair.change === 'same' ? '' : words[pair.change](difference),
    pair.endsOtherwise ? words.insteadOf(stateOf(second, pair.second), stateOf(first, pair.first)) : '',
    pair.startMoved ? words.startMoved : '',
    pair.endMoved ? words.endMoved : '',
  ]
  return parts.filter((part) => part !== '').join(words.semicolon)
}
