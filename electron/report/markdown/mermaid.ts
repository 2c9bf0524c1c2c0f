import { layOutLanes } from '@shared/timeline/lanes'
import { TaskState } from '@shared/timeline/model'
import { taskAt } from '@shared/timeline/read'
import type { RecordedRun } from '../report'
import { clip, nameLine } from '../text'
import type { Words } from '../words/words'

/** More bars than that nobody reads. */
export const MOST_BARS = 40

const LONGEST_NAME = 40

/** Gantt charts count whole milliseconds; what they take for one may be a smaller unit. */
const UNITS = [
  { ns: 1e6, name: 'ms', least: 100e6 },
  { ns: 1e3, name: 'µs', least: 100e3 },
  { ns: 1, name: 'ns', least: 0 },
]
/** From here on the axis is in seconds. */
const LONG_NS = 20e9

/** A task that failed is red; each state but the usual one is also said in words. */
const TAGS: Readonly<Record<TaskState, string>> = {
  [TaskState.Created]: 'active',
  [TaskState.Ready]: 'active',
  [TaskState.Running]: 'active',
  [TaskState.Waiting]: 'active',
  [TaskState.Finished]: '',
  [TaskState.Failed]: 'crit',
  [TaskState.Cancelled]: 'done',
}

/** A Mermaid Gantt chart of the first tasks in the order of their tree. */
export function gantt({ model }: RecordedRun, words: Words): string {
  const unit = UNITS.find(({ least }) => model.endNs >= least)!
  const { rows, length } = layOutLanes(model, { collapsed: new Set() })
  const bars = Array.from(rows.subarray(0, Math.min(length, MOST_BARS)), (row) => {
    const task = taskAt(model, row)
    const begin = Math.floor(task.createdNs / unit.ns)
    const end = Math.ceil((task.finishedNs ?? model.endNs) / unit.ns)
    const state = task.state === TaskState.Finished ? '' : ` (${words.state(task.state)})`
    const isInstant = end === begin
    const data = [TAGS[task.state], isInstant ? 'milestone' : '', begin, isInstant ? '0ms' : end].filter(
      (part) => part !== '',
    )
    return `    ${escapeName(clip(nameLine(task.name), LONGEST_NAME) + state)} :${data.join(', ')}`
  })
  const axis = model.endNs >= LONG_NS ? '%s s' : `%Q ${unit.name}`
  return ['gantt', '    dateFormat x', `    axisFormat ${axis}`, ...bars].join('\n')
}

/** What a line of a chart may begin with; a task of such a name would be taken for that. */
const GRAMMAR =
  /^(?=(?:acc|axis|call|click|date|end|exclude|gantt|href|include|inclusive|section|tick|title|today|top|vert|week))./i

/** Mermaid's own form of character references, for all that could mean something to it. */
const escapeName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{M}\p{N} _.,()…–-]/gu, (character) => `#${character.codePointAt(0)};`)
    .replace(GRAMMAR, (letter) => `#${letter.charCodeAt(0)};`)
