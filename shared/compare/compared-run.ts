import { type Language, listText } from '../replay/language'
import type { Nanoseconds, RunId } from '../ids'
import { nameOf } from '../timeline/read'
import { type CriticalPath, findCriticalPath, type PathSegment } from './critical-path'
import { differenceText } from './difference'
import { divergenceText } from './divergence'
import { namedPair } from './named-pair'
import { compareLanes, type CompareLane, type Stretch } from './lanes'
import type { TaskMatch } from './match'
import { findSlack } from './slack'
import { compareTwo, type WholeRun } from './two-runs'

/** More lanes of one run are left to its own timeline. */
const MOST_LANES = 30
/** So many tasks that a run has not are named. */
const MOST_MISSING = 5

/** How a task of one run stands against that of the baseline. */
type TaskMark = 'added' | 'longer' | 'shorter' | 'reordered' | 'endsOtherwise'

export interface ComparedLane extends Omit<CompareLane, 'row'> {
  readonly marks: readonly TaskMark[]
  /** Where the run's critical path goes through it. */
  readonly path: readonly Stretch[]
  /** How much longer it could take without the run ending later, in ns; null: it is on the path, or nothing waits for it. */
  readonly slackNs: number | null
}

/** One of several runs that are looked at together. */
export interface ComparedRun {
  readonly runId: RunId
  readonly durationNs: Nanoseconds
  /** When the picture of it ends. */
  readonly endNs: number
  readonly lanes: readonly ComparedLane[]
  /** How many lanes are not among them. */
  readonly moreLanes: number
  /** What it does otherwise than the baseline; null: it is the baseline. */
  readonly against: AgainstBaseline | null
}

interface AgainstBaseline {
  /** Names of the baseline's tasks that it has not, as a list; null: it has them all. */
  readonly missing: string | null
  /** Where the order of events first parts, in one sentence. */
  readonly parting: string
  /** Which task made the difference in time, in one sentence. */
  readonly cause: string
}

interface Picture {
  /** What is shorter nobody sees, in ns. */
  readonly leastNs: number
  readonly language: Language
}

/** Makes what is shown of a run beside its baseline, which may be itself. */
export function compareWithBaseline(baseline: WholeRun, run: WholeRun, { leastNs, language }: Picture): ComparedRun {
  const { model, details } = run
  const path = findCriticalPath(model)
  const two = run === baseline ? null : compareTwo(baseline, run, [findCriticalPath(baseline.model), path])
  const lanes = compareLanes(model, leastNs, MOST_LANES)
  const rows = new Set(lanes.map(({ row }) => row))
  const stretches = stretchesOf(path, rows, leastNs)
  const marks = two ? marksOf(two.match, rows) : new Map<number, TaskMark[]>()
  const slack = findSlack(model, path)
  return {
    runId: details.id,
    durationNs: details.durationNs,
    endNs: model.endNs,
    lanes: lanes.map(({ row, ...lane }) => ({
      ...lane,
      marks: marks.get(row) ?? [],
      path: stretches.get(row) ?? [],
      slackNs: slack[row]! > 0 && slack[row]! < Infinity ? slack[row]! : null,
    })),
    moreLanes: Math.max(model.tasks.length - MOST_LANES, 0),
    against: two && {
      missing: missingText(two.match, baseline, language),
      parting: divergenceText(two.divergence, ...namedPair(baseline, run, language), language),
      cause: differenceText(two.account, ...namedPair(baseline, run, language), language),
    },
  }
}

const missingText = ({ missing }: TaskMatch, { model }: WholeRun, language: Language): string | null =>
  missing.length === 0
    ? null
    : listText(
        missing.map((row) => nameOf(model, row)),
        language,
        MOST_MISSING,
      )

/** By row. Where the path leaves a task for less than anybody sees, it is drawn through. */
function stretchesOf(
  { segments }: CriticalPath,
  rows: ReadonlySet<number>,
  leastNs: number,
): ReadonlyMap<number, readonly Stretch[]> {
  const stretches = new Map<number, Stretch[]>([...rows].map((row) => [row, []]))
  const isSeen = ({ startNs, endNs }: PathSegment): boolean => endNs > startNs
  for (const segment of segments.filter(isSeen)) {
    const ofTask = stretches.get(segment.task)
    const last = ofTask?.at(-1)
    if (last && segment.startNs - last.endNs < leastNs) ofTask!.splice(-1, 1, { ...last, endNs: segment.endNs })
    else ofTask?.push({ startNs: segment.startNs, endNs: segment.endNs })
  }
  return stretches
}

/** By row of the run, not of the baseline. */
function marksOf({ pairs, added }: TaskMatch, rows: ReadonlySet<number>): ReadonlyMap<number, readonly TaskMark[]> {
  const marks = new Map<number, readonly TaskMark[]>()
  for (const row of added) if (rows.has(row)) marks.set(row, ['added'])
  for (const { second, change, startMoved, endMoved, endsOtherwise } of pairs) {
    if (!rows.has(second)) continue
    const ofTask: TaskMark[] = change === 'same' ? [] : [change]
    if (startMoved || endMoved) ofTask.push('reordered')
    if (endsOtherwise) ofTask.push('endsOtherwise')
    marks.set(second, ofTask)
  }
  return marks
}
