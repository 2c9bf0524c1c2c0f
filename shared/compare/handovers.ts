import { ReadyCause } from '../events/kinds'
import { previousSlices } from '../replay/previous-slices'
import { NO_ROW, TaskState, WaitKind, type RunModel } from '../timeline/model'
import { rowOf } from '../timeline/read'

/** Which task made another go on, and where. Rows of slices are in the order of events. */
export class Handovers {
  /** By slice: the slice of its task before it, −1: none. */
  readonly previous: Int32Array
  readonly #model: RunModel
  /** By loop: rows of the task that `run` was given, and of the one that ended last. */
  readonly #main = new Map<number, number>()
  readonly #last = new Map<number, number>()

  constructor(model: RunModel) {
    this.previous = previousSlices(model)
    this.#model = model
    const { loop, finishedNs } = model.tasks.columns
    for (let row = 0; row < model.tasks.length; row++) {
      if (!this.#main.has(loop[row]!)) this.#main.set(loop[row]!, row)
      const last = this.#last.get(loop[row]!)
      if (Number.isNaN(finishedNs[row]!) || lastSliceOf(model, row) === NO_ROW) continue
      if (last === undefined || endsLater(model, row, last)) this.#last.set(loop[row]!, row)
    }
  }

  /** Row of the other task that put this one's into the queue with this slice, −1: a timer, the host or itself. */
  wakerOf(slice: number): number {
    const { task, state, by, cause } = this.#model.slices.columns
    if (state[slice] !== TaskState.Ready) return NO_ROW
    const row = task[slice]!
    const waker =
      by[slice] === 0 && cause[slice] === ReadyCause.Cancelled
        ? this.#endedBy(slice)
        : rowOf(this.#model.tasks, by[slice]!)
    return waker === row ? NO_ROW : waker
  }

  /** Row of the task whose end ended the nested loop after which its own goes on with this slice, −1: none. */
  innerOf(slice: number): number {
    const before = this.previous[slice]!
    const { reason, target } = this.#model.slices.columns
    if (before === NO_ROW || reason[before] !== WaitKind.Loop) return NO_ROW
    const inner = this.#last.get(target[before]!) ?? NO_ROW
    return inner !== NO_ROW && lastSliceOf(this.#model, inner) < slice ? inner : NO_ROW
  }

  /** When the task that `run` was given has ended, `run` cancels what is left. */
  #endedBy(slice: number): number {
    const main = this.#main.get(this.#model.tasks.columns.loop[this.#model.slices.columns.task[slice]!]!)
    if (main === undefined || Number.isNaN(this.#model.tasks.columns.finishedNs[main]!)) return NO_ROW
    return lastSliceOf(this.#model, main) < slice ? main : NO_ROW
  }
}

/** Whether one ended after the other; its last slice tells where the times are equal. */
export function endsLater(model: RunModel, row: number, other: number): boolean {
  const { finishedNs } = model.tasks.columns
  if (finishedNs[row] !== finishedNs[other]) return finishedNs[row]! > finishedNs[other]!
  return lastSliceOf(model, row) > lastSliceOf(model, other)
}

const lastSliceOf = ({ tasks }: RunModel, row: number): number => tasks.columns.lastSlice[row]!
