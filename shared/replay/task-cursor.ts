import { NO_ROW, TaskState, type RunModel } from '../timeline/model'
import type { Positions } from './positions'
import { previousSlices } from './previous-slices'
import { countAtMost } from './search'

/** In the place of a state: the task has not been created yet. */
export const NOT_CREATED = 255

/**
 * The state of every task at one position, moved forwards and back by what changes in between: one
 * event costs nothing, a jump over a million slices some milliseconds.
 */
export class TaskCursor {
  /** By row of the task: `TaskState` or `NOT_CREATED`. */
  readonly states: Uint8Array
  /** By row of the task: its present or, once it ended, last slice; −1 before the first. */
  readonly slices: Int32Array
  /** The row of the task whose step is under way, −1: none. */
  running: number = NO_ROW

  readonly #model: RunModel
  readonly #positions: Positions
  /** By slice: the slice of its task before it. */
  readonly #previous: Int32Array
  #created = 0
  #entered = 0
  #ended = 0

  constructor(model: RunModel, positions: Positions) {
    this.#model = model
    this.#positions = positions
    this.states = new Uint8Array(model.tasks.length).fill(NOT_CREATED)
    this.slices = new Int32Array(model.tasks.length).fill(NO_ROW)
    this.#previous = previousSlices(model)
  }

  /** How many tasks have been created; they are the first rows. */
  get created(): number {
    return this.#created
  }

  /** To the state after the first `position` events. */
  seek(position: number): void {
    const { taskCreated, slice, endedAt } = this.#positions
    const created = countAtMost(taskCreated, position - 1)
    const entered = countAtMost(slice, position - 1)
    const ended = countAtMost(endedAt, position - 1)
    this.#back(entered, ended)
    while (this.#created > created) this.states[--this.#created] = NOT_CREATED
    while (this.#created < created) this.states[this.#created++] = TaskState.Created
    this.#forward(entered, ended)
  }

  // Both loops are the whole cost of a far jump, so they keep to local variables. Slices and ends are
  // taken in the order of their events, or against it, because whose step is under way depends on it.

  #forward(entered: number, ended: number): void {
    const { states, slices } = this
    const { endedTasks, endedAt, slice: enteredAt } = this.#positions
    const { task, state } = this.#model.slices.columns
    const endStates = this.#model.tasks.columns.state
    let { running } = this
    let s = this.#entered
    let e = this.#ended
    while (s < entered || e < ended) {
      let row: number
      if (e >= ended || (s < entered && enteredAt[s]! < endedAt[e]!)) {
        row = task[s]!
        slices[row] = s
        states[row] = state[s++]!
      } else {
        row = endedTasks[e]!
        states[row] = endStates[row]!
        e++
      }
      if (states[row] === TaskState.Running) running = row
      else if (running === row) running = NO_ROW
    }
    this.#entered = s
    this.#ended = e
    this.running = running
  }

  #back(entered: number, ended: number): void {
    const { states, slices } = this
    const { endedTasks, endedAt, slice: enteredAt } = this.#positions
    const { task, state } = this.#model.slices.columns
    const previous = this.#previous
    let { running } = this
    let s = this.#entered
    let e = this.#ended
    while (s > entered || e > ended) {
      let row: number
      if (e <= ended || (s > entered && enteredAt[s - 1]! > endedAt[e - 1]!)) {
        row = task[--s]!
        slices[row] = previous[s]!
      } else row = endedTasks[--e]!
      const slice = slices[row]!
      states[row] = slice < 0 ? TaskState.Created : state[slice]!
      if (states[row] === TaskState.Running) running = row
      else if (running === row) running = NO_ROW
    }
    this.#entered = s
    this.#ended = e
    this.running = running
  }
}
