import { layOutLanes } from '@shared/timeline/lanes'
import { TaskState } from '@shared/timeline/model'
import { taskAt } from '@shared/timeline/read'
import type { RecordedRun } from '../report'
import { clip, nameLine } from '../text'

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

/** A task that failed is red; each state is also said in words. */
const STATES: Readonly<Record<TaskState, { readonly tags: string; readonly word: string }>> = {
  [TaskState.Created]: { tags: 'active', word: ' (created)' },
  [TaskState.Ready]: { tags: 'active', word: ' (ready)' },
  [TaskState.Running]: { tags: 'active', word: ' (running)' },
  [TaskState.Waiting]: { tags: 'active', word: ' (waiting)' },
  [TaskState.Finished]: { tags: '', word: '' },
  [TaskState.Failed]: { tags: 'crit', word: ' (failed)' },
  [TaskState.Cancelled]: { tags: 'done', word: ' (cancelled)' },
}

/** A Mermaid Gantt chart of the first tasks in the order of their tree. */
export function gantt({ model }: RecordedRun): string {
  const unit = UNITS.find(({ least }) => model.endNs >= least)!
  const { rows, length } = layOutLanes(model, { collapsed: new Set() })
  const bars = Array.from(rows.subarray(0, Math.min(length, MOST_BARS)), (row) => {
    const task = taskAt(model, row)
    const begin = Math.floor(task.createdNs / unit.ns)
    const end = Math.ceil((task.finishedNs ?? model.endNs) / unit.ns)
    const { tags, word } = STATES[task.state]
    const isInstant = end === begin
    const data = [tags, isInstant ? 'milestone' : '', begin, isInstant ? '0ms' : end].filter((part) => part !== '')
    return `    ${escapeName(clip(nameLine(task.name), LONGEST_NAME) + word)} :${data.join(', ')}`
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
