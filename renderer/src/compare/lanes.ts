import { layOutLanes } from '@shared/timeline/lanes'
import { NO_ROW, TaskState, type RunModel } from '@shared/timeline/model'
import { nameOf, sliceEnd } from '@shared/timeline/read'

/** A stretch of a lane in one state; `x` and `width` in the units of the picture. */
interface LaneBar {
  readonly x: number
  readonly width: number
  readonly state: 'running' | 'ready' | 'waiting'
}

export interface CompareLane {
  /** Of the task. */
  readonly row: number
  readonly name: string
  readonly depth: number
  readonly bars: readonly LaneBar[]
  readonly endX: number
  readonly end: 'finished' | 'failed' | 'cancelled' | null
}

/** Steps that are shorter are still to be seen. */
const LEAST_WIDTH = 2
const STATES = { [TaskState.Ready]: 'ready', [TaskState.Running]: 'running', [TaskState.Waiting]: 'waiting' } as const
const ENDS: Readonly<Record<number, CompareLane['end']>> = {
  [TaskState.Finished]: 'finished',
  [TaskState.Failed]: 'failed',
  [TaskState.Cancelled]: 'cancelled',
}

/** A run's first `most` lanes in a picture that is `width` wide and shows `durationNs`. */
export function compareLanes(model: RunModel, width: number, durationNs: number, most: number): CompareLane[] {
  const { rows, depths, length } = layOutLanes(model, { collapsed: new Set() })
  const toX = (ns: number): number => (durationNs === 0 ? 0 : (ns / durationNs) * width)
  return Array.from({ length: Math.min(length, most) }, (_, lane) => {
    const row = rows[lane]!
    const { state, finishedNs } = model.tasks.columns
    const finished = finishedNs[row]!
    return {
      row,
      name: nameOf(model, row),
      depth: depths[lane]!,
      bars: barsOf(model, row, toX),
      endX: toX(Number.isNaN(finished) ? model.endNs : finished),
      end: ENDS[state[row]!] ?? null,
    }
  })
}

/** What would fall on the same pixel as the bar before it, in the same state, is left out. */
function barsOf(model: RunModel, row: number, toX: (ns: number) => number): LaneBar[] {
  const bars: LaneBar[] = []
  const { state, startNs, next } = model.slices.columns
  for (let slice = model.tasks.columns.firstSlice[row]!; slice !== NO_ROW; slice = next[slice]!) {
    const name = STATES[state[slice] as keyof typeof STATES]
    const x = toX(startNs[slice]!)
    const width = toX(sliceEnd(model, slice)) - x
    const last = bars.findLast((bar) => bar.state === name)
    if (last && width < 1 && x - last.x < LEAST_WIDTH) continue
    // Waiting that takes no time says nothing; a step does.
    if (width > 0 || name === 'running') bars.push({ x, width: Math.max(width, LEAST_WIDTH), state: name })
  }
  return bars
}
