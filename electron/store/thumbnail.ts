import type { Thumbnail } from '@shared/library'
import { layOutLanes } from '@shared/timeline/lanes'
import { type RunModel, TaskState } from '@shared/timeline/model'
import { sliceEnd } from '@shared/timeline/read'

const LANES = 12
const CELLS = 96

const LETTERS: Partial<Record<number, string>> = {
  [TaskState.Running]: 'r',
  [TaskState.Ready]: 'q',
  [TaskState.Waiting]: 'w',
  [TaskState.Failed]: 'f',
  [TaskState.Cancelled]: 'c',
}
const STATES = [TaskState.Running, TaskState.Ready, TaskState.Waiting] as const

/** The timeline's first lanes, each cell by the state that takes most of its time. */
export function drawThumbnail(model: RunModel): Thumbnail {
  const { rows, length } = layOutLanes(model, { collapsed: new Set() })
  return Array.from(rows.subarray(0, Math.min(length, LANES)), (row) => drawLane(model, row))
}

function drawLane(model: RunModel, row: number): string {
  const { firstSlice, state, finishedNs } = model.tasks.columns
  const cellNs = model.endNs / CELLS || 1
  const cellAt = (ns: number): number => Math.min(Math.floor(ns / cellNs), CELLS - 1)
  /** By cell, time in each of the states; −1: the task was never there. */
  const shares = Array.from({ length: CELLS }, () => [-1, -1, -1])
  const { columns } = model.slices
  for (let slice = firstSlice[row]!; slice >= 0; slice = columns.next[slice]!) {
    const kind = STATES.indexOf(columns.state[slice] as (typeof STATES)[number])
    const start = columns.startNs[slice]!
    const end = sliceEnd(model, slice)
    for (let cell = cellAt(start); cell <= cellAt(end); cell++) {
      const share = Math.max(0, Math.min(end, (cell + 1) * cellNs) - Math.max(start, cell * cellNs))
      if (share > 0 || start === end) shares[cell]![kind] = Math.max(0, shares[cell]![kind]!) + share
    }
  }
  const cells = shares.map((times) => {
    const most = Math.max(...times)
    return most < 0 ? ' ' : LETTERS[STATES[times.indexOf(most)]!]!
  })
  const ending = state[row]! > TaskState.Finished ? LETTERS[state[row]!] : undefined
  if (ending !== undefined) cells[cellAt(finishedNs[row]!)] = ending
  return cells.join('').trimEnd()
}
