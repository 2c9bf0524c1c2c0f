import { GroupEnd, ReadyCause } from '../../events/kinds'
import { TaskState, type RunModel } from '../model'
import { nameOfId, sliceEnd, taskAt } from '../read'
import { formatTime } from '../time'
import { STATE_WORDS, waitWords } from '../words'

const lower = (names: Readonly<Record<string, number>>, value: number): string =>
  (Object.keys(names).find((name) => names[name] === value) ?? '?').toLowerCase()

/** Each task with its slices, a line each, to be compared whole: `waiting 0 s → 2.000 s for task hello at 5, ended by hello (completed)`. */
export function lanesText(model: RunModel): string {
  const lines: string[] = []
  for (let row = 0; row < model.tasks.length; row++) {
    const task = taskAt(model, row)
    const ended = task.finishedNs === null ? '' : ` ${formatTime(task.finishedNs)}`
    lines.push(`${task.name}: ${STATE_WORDS[task.state]}${ended}`)
    for (let slice = model.tasks.columns.firstSlice[row]!; slice >= 0; slice = model.slices.columns.next[slice]!) {
      lines.push(`  ${sliceText(model, slice)}`)
    }
  }
  return lines.join('\n')
}

function sliceText(model: RunModel, slice: number): string {
  const { state, startNs, endNs, site, by, cause } = model.slices.columns
  const isOpen = endNs[slice] === Infinity
  const span = `${formatTime(startNs[slice]!)} → ${isOpen ? 'now ' : ''}${formatTime(sliceEnd(model, slice))}`
  const words = [STATE_WORDS[state[slice] as TaskState], span]
  if (state[slice] === TaskState.Waiting) {
    const { text, untilNs } = waitWords(model, slice)
    words.push(`for ${text}${untilNs === null ? '' : ` until ${formatTime(untilNs)}`}`)
  }
  if (site[slice] !== 0) words.push(`at ${site[slice]}`)
  if (cause[slice]! >= 0) {
    const who = by[slice] === 0 ? '' : ` by ${nameOfId(model, by[slice]!)}`
    words.push(`(${lower(ReadyCause, cause[slice]!)}${who})`)
  }
  return words.join(' ')
}

/** Everything that a model holds, as plain data without spare capacity: equal for equal folds. */
export function snapshot(model: RunModel): unknown {
  const plain = Object.entries(model).map(([name, value]: [string, unknown]) => [name, plainValue(value)] as const)
  return Object.fromEntries(plain.filter(([name]) => name !== 'revision'))
}

function plainValue(value: unknown): unknown {
  if (value instanceof Map)
    return [...(value as ReadonlyMap<unknown, unknown>)].map(([key, entry]) => [key, plainValue(entry)])
  if (typeof value !== 'object' || value === null || !('columns' in value)) return value
  const { length, columns } = value as { length: number; columns: Record<string, Float64Array> }
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, Array.from<number>(column.subarray(0, length))]),
  )
}

/** `gather satisfied: hello, world`, a line each. */
export const groupsText = (model: RunModel): string =>
  [...model.groups.values()]
    .map(({ id, end, members }) => {
      const names = members.map(({ task, future }) => (task === 0 ? `future ${future}` : nameOfId(model, task)))
      return `${id} ${end === null ? 'open' : lower(GroupEnd, end)}: ${names.join(', ')}`
    })
    .join('\n')
