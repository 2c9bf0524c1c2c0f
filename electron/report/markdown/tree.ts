import { layOutLanes } from '@shared/timeline/lanes'
import { TaskState, type RunModel } from '@shared/timeline/model'
import { nameOf, sliceEnd } from '@shared/timeline/read'
import type { RecordedRun } from '../report'
import { clip, nameLine } from '../text'
import type { Words } from '../words/words'

const COLUMNS = 48
const LONGEST_NAME = 32

const CELLS: Partial<Record<number, string>> = {
  [TaskState.Waiting]: '─',
  [TaskState.Ready]: '░',
  [TaskState.Running]: '█',
}
/** Where several states share a cell, the later one of these shows. */
const RANK = [' ', '─', '░', '█']

const ENDS: Partial<Record<number, string>> = {
  [TaskState.Finished]: '✓',
  [TaskState.Failed]: '✗',
  [TaskState.Cancelled]: '⊘',
}

export const treeLegend = ({ state }: Words): string =>
  [
    ...[`█ ${state(TaskState.Running)}`, `░ ${state(TaskState.Ready)}`, `─ ${state(TaskState.Waiting)}`],
    ...[`✓ ${state(TaskState.Finished)}`, `✗ ${state(TaskState.Failed)}`, `⊘ ${state(TaskState.Cancelled)}`],
  ].join('  ')

/** The tree of the first tasks, and beside each name what the task did when, in characters. */
export function textTree({ model }: RecordedRun, most: number, words: Words): string {
  const { rows, depths, length } = layOutLanes(model, { collapsed: new Set() })
  const count = Math.min(length, most)
  const branches = branchesOf(depths.subarray(0, count))
  const names = branches.map((branch, lane) => branch + clip(nameLine(nameOf(model, rows[lane]!)), LONGEST_NAME))
  const width = Math.max(0, ...names.map(columnsOf))
  const pad = (name: string): string => name + ' '.repeat(width - columnsOf(name) + 2)
  const end = words.time(model.endNs)
  const axis = `${pad('')}${words.time(0)}${end.padStart(COLUMNS - 3)}`
  return [axis, ...names.map((name, lane) => `${pad(name)}${bar(model, rows[lane]!)}`.trimEnd())].join('\n')
}

/** `│  ├─ ` before each lane's name. */
function branchesOf(depths: Int32Array): string[] {
  /** By depth: whether a sibling follows further down; read from the last lane up. */
  const follows: boolean[] = []
  return Array.from(depths)
    .reverse()
    .map((depth) => {
      follows.length = Math.max(follows.length, depth + 1)
      const isLast = !follows[depth]
      follows.fill(false, depth + 1)
      follows[depth] = true
      if (depth === 0) return ''
      const above = Array.from({ length: depth - 1 }, (_, i) => (follows[i + 1] ? '│  ' : '   '))
      return `${above.join('')}${isLast ? '└─ ' : '├─ '}`
    })
    .reverse()
}

function bar(model: RunModel, row: number): string {
  const cells = Array<string>(COLUMNS + 1).fill(' ')
  const { state, startNs, next } = model.slices.columns
  const cellOf = (ns: number): number => Math.min(Math.floor((ns / Math.max(model.endNs, 1)) * COLUMNS), COLUMNS - 1)
  for (let slice = model.tasks.columns.firstSlice[row]!; slice >= 0; slice = next[slice]!) {
    const cell = CELLS[state[slice]!]!
    for (let i = cellOf(startNs[slice]!); i <= cellOf(sliceEnd(model, slice)); i++) {
      if (RANK.indexOf(cell) > RANK.indexOf(cells[i]!)) cells[i] = cell
    }
  }
  const end = ENDS[model.tasks.columns.state[row]!]
  if (end !== undefined) cells[cellOf(model.tasks.columns.finishedNs[row]!) + 1] = end
  return cells.join('')
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** How many columns of a fixed-width font the text takes. */
const columnsOf = (text: string): number =>
  Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => (WIDE.test(segment) ? 2 : 1)).reduce<number>(
    (sum, width) => sum + width,
    0,
  )
