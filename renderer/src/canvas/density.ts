import { type Parts, STEPS } from '@shared/parts'
import type { Lanes } from '@shared/timeline/lanes'
import { TaskState, type RunModel } from '@shared/timeline/model'

/** A whole run in few cells: rows of lanes, columns of time. Row by row. */
export interface Density {
  readonly columns: number
  readonly rows: number
  /** How many of the cell's lanes were running, or waiting or ready, on average: 0 to 1. */
  readonly running: Float32Array
  readonly idle: Float32Array
  /** 1 where a task of the cell began to run, however short. */
  readonly steps: Uint8Array
  /** `TaskState.Failed` or `.Cancelled` where a task of the cell ended so, the former first; else 0. */
  readonly ends: Uint8Array
}

/** The cells into which a run is summed up. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  /** The column of a time, with a fraction; ascending. */
  readonly toColumn: (ns: number) => number
}

/** Takes each slice once, whatever its length: what lies between its ends is summed at the end. */
export function* densityInParts(model: RunModel, lanes: Lanes, nowNs: number, grid: Grid): Parts<Density> {
  const { columns, rows, toColumn } = grid
  const running = new Layer(columns, rows)
  const idle = new Layer(columns, rows)
  const steps = new Uint8Array(columns * rows)
  const rowOfLane = rows / Math.max(lanes.length, 1)
  const { length } = model.slices
  const { task, state, startNs, endNs } = model.slices.columns
  for (let slice = 0; slice < length; slice++) {
    if (slice % STEPS === 0) yield
    const lane = lanes.laneOf[task[slice]!] ?? -1
    if (lane < 0) continue
    const start = toColumn(startNs[slice]!)
    const end = toColumn(Math.min(endNs[slice]!, nowNs))
    const row = Math.floor(lane * rowOfLane)
    if (state[slice] === TaskState.Running) {
      running.add(row, start, end)
      steps[row * columns + Math.min(Math.floor(start), columns - 1)] = 1
    } else idle.add(row, start, end)
  }
  const share = Math.min(rowOfLane, 1)
  return {
    columns,
    rows,
    running: running.sum(share),
    idle: idle.sum(share),
    steps,
    ends: yield* findEnds(model, lanes, rowOfLane, grid),
  }
}

function* findEnds(
  model: RunModel,
  lanes: Lanes,
  rowOfLane: number,
  { columns, rows, toColumn }: Grid,
): Parts<Uint8Array> {
  const ends = new Uint8Array(columns * rows)
  const { state, finishedNs } = model.tasks.columns
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lane % STEPS === 0) yield
    const task = lanes.rows[lane]!
    if (state[task]! < TaskState.Failed) continue
    const column = Math.min(Math.floor(toColumn(finishedNs[task]!)), columns - 1)
    const cell = Math.floor(lane * rowOfLane) * columns + column
    if (ends[cell] !== TaskState.Failed) ends[cell] = state[task]!
  }
  return ends
}

/** Sums of stretches by cell: a stretch adds its parts of the first and last cell, and a step up and down around those between. */
class Layer {
  readonly #columns: number
  readonly #parts: Float32Array
  readonly #steps: Float32Array

  constructor(columns: number, rows: number) {
    this.#columns = columns
    this.#parts = new Float32Array(columns * rows)
    this.#steps = new Float32Array(columns * rows)
  }

  /** From column `start` to column `end`, both with fractions. */
  add(row: number, start: number, end: number): void {
    const base = row * this.#columns
    const first = Math.min(Math.floor(start), this.#columns - 1)
    const last = Math.min(Math.floor(end), this.#columns - 1)
    if (first === last) {
      this.#parts[base + first]! += end - start
      return
    }
    this.#parts[base + first]! += first + 1 - start
    this.#parts[base + last]! += Math.min(end - last, 1)
    this.#steps[base + first + 1]! += 1
    this.#steps[base + last]! -= 1
  }

  sum(weight: number): Float32Array {
    const sums = this.#parts
    for (let cell = 0, height = 0; cell < sums.length; cell++) {
      if (cell % this.#columns === 0) height = 0
      height += this.#steps[cell]!
      sums[cell] = Math.min((sums[cell]! + height) * weight, 1)
    }
    return sums
  }
}
