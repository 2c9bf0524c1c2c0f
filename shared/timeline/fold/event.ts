import { NO_ROW } from '../model'

/** The event under way; see shared/events/kinds.ts. One object serves all events of a fold. */
export interface FoldEvent {
  ns: number
  site: number
  task: number
  a: number
  b: number
  time: number
}

/** A fold's handlers give back whether the event fitted what came before it. None of them throws. */
export type Fitted = boolean

/** Adds `row` to the end of the chain of the task with the row `task`. */
export function append(first: Int32Array, last: Int32Array, next: Int32Array, task: number, row: number): void {
  const before = last[task]!
  if (before < 0) first[task] = row
  else next[before] = row
  next[row] = NO_ROW
  last[task] = row
}
