import { layOutLanes } from '../timeline/lanes'
import { NO_ROW, TaskState, type RunModel } from '../timeline/model'
import { nameOf, sliceEnd } from '../timeline/read'

/** A stretch of time, in ns since the run began. */
export interface Stretch {
  readonly startNs: number
  readonly endNs: number
}

/** A stretch of a lane in one state. */
interface LaneBar extends Stretch {
  readonly state: 'running' | 'ready' | 'waiting'
}

export interface CompareLane {
  /** Of the task. */
  readonly row: number
  readonly name: string
  readonly depth: number
  readonly bars: readonly LaneBar[]
  readonly endNs: number
  readonly end: 'finished' | 'failed' | 'cancelled' | null
}

const STATES = { [TaskState.Ready]: 'ready', [TaskState.Running]: 'running', [TaskState.Waiting]: 'waiting' } as const
const ENDS: Readonly<Record<number, CompareLane['end']>> = {
  [TaskState.Finished]: 'finished',
  [TaskState.Failed]: 'failed',
  [TaskState.Cancelled]: 'cancelled',
}

/** A run's first `most` lanes, for a picture in which nobody sees what is shorter than `leastNs`. */
export function compareLanes(model: RunModel, leastNs: number, most: number): CompareLane[] {
  const { rows, depths, length } = layOutLanes(model, { collapsed: new Set() })
  return Array.from({ length: Math.min(length, most) }, (_, lane) => {
    const row = rows[lane]!
    const { state, finishedNs } = model.tasks.columns
    const finished = finishedNs[row]!
    return {
      row,
      name: nameOf(model, row),
      depth: depths[lane]!,
      bars: barsOf(model, row, leastNs),
      endNs: Number.isNaN(finished) ? model.endNs : finished,
      end: ENDS[state[row]!] ?? null,
    }
  })
}

/** What would fall on the same place as the bar before it in the same state is left out. */
function barsOf(model: RunModel, row: number, leastNs: number): LaneBar[] {
  const bars: LaneBar[] = []
  const last = new Map<LaneBar['state'], LaneBar>()
  const { state, startNs, next } = model.slices.columns
  for (let slice = model.tasks.columns.firstSlice[row]!; slice !== NO_ROW; slice = next[slice]!) {
    const bar = {
      startNs: startNs[slice]!,
      endNs: sliceEnd(model, slice),
      state: STATES[state[slice] as keyof typeof STATES],
    }
    const lasts = bar.endNs - bar.startNs
    const before = last.get(bar.state)
    if (before && lasts < leastNs / 2 && bar.startNs - before.startNs < leastNs) continue
    // Waiting that takes no time says nothing; a step does.
    if (lasts === 0 && bar.state !== 'running') continue
    bars.push(bar)
    last.set(bar.state, bar)
  }
  return bars
}
