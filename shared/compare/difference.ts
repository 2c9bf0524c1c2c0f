import { lineText, lineOf } from '../replay/event-words'
import { type Language, timeText } from '../replay/language'
import type { NamedRun } from '../replay/same-run'
import { NO_ROW } from '../timeline/model'
import { nameOf } from '../timeline/read'
import type { CriticalPath, PathSegment } from './critical-path'
import type { TaskMatch } from './match'

/** A task's part in what one run took longer or shorter than the other. */
interface Contribution {
  /** Row in the first and in the second run, −1: it is not there. */
  readonly first: number
  readonly second: number
  /** How long it was on the critical path, in ns. */
  readonly firstNs: number
  readonly secondNs: number
  /** Second less first. */
  readonly differenceNs: number
  /** Where most of that time went: a segment of the run in which it was on the path for longer. */
  readonly mostly: PathSegment
}

export interface DifferenceAccount {
  /** What the second run's path takes more than the first's, in ns; the contributions add up to it. */
  readonly totalNs: number
  /** Those that differ, the largest first. */
  readonly contributions: readonly Contribution[]
}

/**
 * Which tasks made the difference between two runs. Critical paths have no gaps, so the time of a run
 * is the sum of what its tasks spent there, and the difference of two runs the sum of their differences.
 */
export function accountForDifference(first: CriticalPath, second: CriticalPath, match: TaskMatch): DifferenceAccount {
  const inFirst = timesByTask(first)
  const inSecond = timesByTask(second)
  const contributions: Contribution[] = []
  const add = (firstRow: number, secondRow: number): void => {
    const before = inFirst.get(firstRow)
    const after = inSecond.get(secondRow)
    const firstNs = before?.ns ?? 0
    const secondNs = after?.ns ?? 0
    if (firstNs === secondNs) return
    const mostly = (secondNs > firstNs ? after : before)!.longest
    contributions.push({
      first: firstRow,
      second: secondRow,
      firstNs,
      secondNs,
      differenceNs: secondNs - firstNs,
      mostly,
    })
  }
  for (const row of inFirst.keys()) add(row, match.inSecond[row]!)
  for (const row of inSecond.keys()) if (!inFirst.has(match.inFirst[row]!)) add(match.inFirst[row]!, row)
  contributions.sort((a, b) => Math.abs(b.differenceNs) - Math.abs(a.differenceNs))
  return { totalNs: second.endNs - second.startNs - (first.endNs - first.startNs), contributions }
}

interface TimeOnPath {
  ns: number
  longest: PathSegment
}

function timesByTask({ segments }: CriticalPath): Map<number, TimeOnPath> {
  const times = new Map<number, TimeOnPath>()
  for (const segment of segments) {
    const ns = segment.endNs - segment.startNs
    const time = times.get(segment.task)
    if (time === undefined) {
      times.set(segment.task, { ns, longest: segment })
      continue
    }
    time.ns += ns
    if (ns > time.longest.endNs - time.longest.startNs) time.longest = segment
  }
  return times
}

/** One sentence: the task that made the most of the difference, and how long it was on each path. */
export function differenceText(
  { totalNs, contributions }: DifferenceAccount,
  first: NamedRun,
  second: NamedRun,
  language: Language,
): string {
  const words = WORDS[language]
  // The largest of those that go the same way as the whole.
  const main = contributions.find(({ differenceNs }) => Math.sign(differenceNs) === Math.sign(totalNs))
  if (main === undefined) return words.none
  const isLonger = main.differenceNs > 0
  const run = isLonger ? second : first
  const name = nameOf(run.model, isLonger ? main.second : main.first)
  const line = lineOf(run.sites, main.mostly.site)
  const where = line === null ? '' : ` (${lineText(line, language)})`
  const [before, after] = [timeText(main.firstNs, language), timeText(main.secondNs, language)]
  if (main.first === NO_ROW) return words.onlyOne(name + where, after, second.name, first.name)
  if (main.second === NO_ROW) return words.onlyOne(name + where, before, first.name, second.name)
  return words.both(name + where, before + words.inRun + first.name, after + words.inRun + second.name)
}

const WORDS = {
  en: {
    none: 'The critical paths of the two runs are equally long.',
    inRun: ' in ',
    both: (task: string, before: string, after: string) =>
      `${task} made the difference: it is on the critical path for ${before}, and for ${after}.`,
    onlyOne: (task: string, time: string, run: string, other: string) =>
      `${task} made the difference: it is on the critical path for ${time} in ${run}, and ${other} has no such task.`,
  },
  fr: {
    none: 'Les chemins critiques des deux exécutions ont la même durée.',
    inRun: ' dans ',
    both: (task: string, before: string, after: string) =>
      `${task} a fait la différence\u00a0: elle est sur le chemin critique pendant ${before}, et pendant ${after}.`,
    onlyOne: (task: string, time: string, run: string, other: string) =>
      `${task} a fait la différence\u00a0: elle est sur le chemin critique pendant ${time} dans ${run}, et ${other} n’a pas cette tâche.`,
  },
}
