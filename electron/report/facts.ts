import { lineOf } from '@shared/replay/event-words'
import type { RunMark } from '@shared/marks'
import type { RunDetails, RunStatus, Variant } from '@shared/run'
import type { Task } from '@shared/timeline/model'
import { countText } from '@shared/replay/language'
import { formatTime } from '@shared/timeline/time'
import type { RecordedRun } from './report'
import { oneLine } from './text'

const STATUS_WORDS: Record<RunStatus, string> = {
  running: 'Still running',
  completed: 'Completed',
  failed: 'Failed',
  stopped: 'Stopped',
  crashed: 'Crashed',
}

/** `Completed after 3.000 s`. */
export const outcomeOf = ({ details, model }: RecordedRun): string =>
  `${STATUS_WORDS[details.status]} after ${formatTime(model.endNs)}`

/** `4 tasks`, `1 task`. */
export const counted = (count: number, noun: string): string =>
  `${countText(count, 'en')} ${noun}${count === 1 ? '' : 's'}`

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
export function factsOf(run: RecordedRun, version: string): Fact[] {
  const { details, model } = run
  const facts = [
    { label: 'Clock', value: details.clock },
    { label: 'Variant', value: variantText(variantOf(run)) },
    { label: 'Seed', value: String(details.seed) },
    { label: 'Recorded', value: `${counted(model.tasks.length, 'task')}, ${counted(model.events, 'event')}` },
    { label: 'Lost', value: model.dropped === 0 ? '' : `${counted(model.dropped, 'event')}: the recording has gaps` },
    { label: 'Marks', value: details.marks.map(markText).join('; ') },
    { label: 'Started', value: dateText(details.startedAt) },
    { label: 'Versions', value: `Taskscope ${version}, runtime ${details.runtimeVersion}` },
  ]
  return facts.filter(({ value }) => value !== '').map(({ label, value }) => ({ label, value: oneLine(value) }))
}

/** `load: 1.000 s, lasting 500 ms`. */
export const markText = ({ startNs, endNs, label }: RunMark): string =>
  `${label && `${label}: `}${formatTime(startNs)}${endNs > startNs ? `, lasting ${formatTime(endNs - startNs)}` : ''}`

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
