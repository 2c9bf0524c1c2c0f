import { lineOf } from '@shared/replay/event-words'
import type { RunMark } from '@shared/marks'
import type { RunDetails, Variant } from '@shared/run'
import type { Task } from '@shared/timeline/read'
import type { RecordedRun } from './report'
import { oneLine } from './text'
import type { Words } from './words/words'

/** `Completed after 3.000 s`. */
export const outcomeOf = ({ details, model }: RecordedRun, words: Words): string =>
  words.outcome(details.status, words.time(model.endNs))

/** Where a task was asked for, or else where its coroutine is written; null: not in the snippet. */
export const lineOfTask = ({ sites }: RunDetails, task: Task): number | null =>
  lineOf(sites, task.creationSite) ?? lineOf(sites, task.definitionSite)

/** The values of the axes that the run met, its own choice where it was given none. */
export const variantOf = ({ details, model }: RecordedRun): Variant => ({
  ...details.variant,
  ...Object.fromEntries(Array.from(model.axes.values(), ({ name, chosen }) => [name, chosen])),
})

/** `mode=FIRST_COMPLETED, size=3`; empty where there are none. */
export const variantText = (variant: Variant): string =>
  Object.entries(variant)
    .map(([axis, value]) => `${axis}=${value}`)
    .join(', ')

export interface Fact {
  readonly label: string
  readonly value: string
}

/** What one must know of a run to judge it and to run it again. Values are one line each, not escaped. */
export function factsOf(run: RecordedRun, version: string, words: Words): Fact[] {
  const { details, model } = run
  const labels = words.facts
  const facts = [
    { label: labels.clock, value: words.clocks[details.clock] },
    { label: labels.variant, value: variantText(variantOf(run)) },
    { label: labels.seed, value: String(details.seed) },
    { label: labels.recorded, value: `${words.tasks(model.tasks.length)}, ${words.events(model.events)}` },
    { label: labels.lost, value: model.dropped === 0 ? '' : words.gaps(words.events(model.dropped)) },
    { label: labels.marks, value: details.marks.map((mark) => markText(mark, words)).join(words.semicolon) },
    { label: labels.started, value: dateText(details.startedAt) },
    { label: labels.versions, value: `Taskscope ${version}, ${words.runtime(details.runtimeVersion)}` },
  ]
  return facts.filter(({ value }) => value !== '').map(({ label, value }) => ({ label, value: oneLine(value) }))
}

/** `load: 1.000 s, lasting 500 ms`. */
export function markText({ startNs, endNs, label }: RunMark, words: Words): string {
  const start = words.time(startNs)
  const when = endNs > startNs ? words.lasting(start, words.time(endNs - startNs)) : start
  return label === '' ? when : label + words.colon + when
}

/** The same for every reader: `2026-11-22 14:05:09 UTC`. */
const dateText = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`

/** The command line that runs the same source again, for a POSIX shell. */
export function commandOf(run: RecordedRun): string {
  const { title, clock } = run.details
  const file = /^[^\n]+\.[cm]?[jt]sx?$/.test(title) ? title : 'snippet.ts'
  const variants = Object.entries(variantOf(run)).flatMap(([axis, value]) => ['--variant', `${axis}=${value}`])
  const words = ['taskscope', 'run', file.replace(/^-/, './-'), '--clock', clock, ...variants]
  return words.map(quoted).join(' ')
}

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
