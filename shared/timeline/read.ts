import type { Nanoseconds, ObjectId, SiteId, TaskId } from '../ids'
import { ReadyCause } from '../events/kinds'
import { NO_ROW, TaskState, type RunModel, type Table, type TaskColumns } from './model'

/** The row of a task, −1 where the run has none of that id. */
export function rowOf(tasks: Table<Pick<TaskColumns, 'id'>>, id: number): number {
  const ids = tasks.columns.id
  const guess = id - 1
  // Ids count from 1, so this holds for every task unless the record of one before it was dropped.
  if (guess >= 0 && guess < tasks.length && ids[guess] === id) return guess
  let low = 0
  let high = Math.min(guess, tasks.length - 1)
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ids[middle]!
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return NO_ROW
}

/** An interned text; empty for 0 and for a text that was lost. */
export const textOf = (model: Pick<RunModel, 'texts'>, id: number): string => model.texts[id - 1] ?? ''

/** The name of the task in this row: what it was given, or `Task-N`. */
export function nameOf(model: Pick<RunModel, 'tasks' | 'texts'>, row: number): string {
  const name = model.tasks.columns.name[row]!
  return name < 0 ? `Task-${-name}` : textOf(model, name)
}

/** The name of the task with this id, also where the run lost its record. */
export function nameOfId(model: Pick<RunModel, 'tasks' | 'texts'>, id: number): string {
  const row = rowOf(model.tasks, id)
  return row < 0 ? `#${id}` : nameOf(model, row)
}

/**
 * Whether the task let others go first before this slice, by itself: who called an async function goes on when that
 * gives way, and did not do so.
 */
export function gaveWay({ tasks, slices }: Pick<RunModel, 'tasks' | 'slices'>, slice: number): boolean {
  const { task, state, by, cause } = slices.columns
  const isTurn = state[slice] === TaskState.Ready && cause[slice] === ReadyCause.Yielded
  return isTurn && by[slice] === tasks.columns.id[task[slice]!]
}

/** Where a slice ends: now, while it lasts. */
export const sliceEnd = (model: RunModel, slice: number): number =>
  Math.min(model.slices.columns.endNs[slice]!, model.endNs)

/** One task as an object, for code that handles few of them. */
export interface Task {
  readonly row: number
  readonly id: TaskId
  readonly parentId: TaskId | null
  readonly name: string
  readonly coroutine: string
  readonly creationSite: SiteId
  readonly definitionSite: SiteId
  readonly loop: ObjectId
  readonly state: TaskState
  readonly createdNs: Nanoseconds
  readonly startedNs: Nanoseconds | null
  readonly finishedNs: Nanoseconds | null
  /** Sums up to now, its present slice included, in ns. */
  readonly runningNs: number
  readonly waitingNs: number
  readonly readyNs: number
  /** Its result or cancel message as text; empty where there is none. */
  readonly result: string
  readonly error: { readonly message: string; readonly awaitChain: string } | null
  readonly retrieved: boolean
}

/** A snapshot of the task in this row, as it is at the end of what was folded so far. */
export function taskAt(model: RunModel, row: number): Task {
  const columns = model.tasks.columns
  const state = columns.state[row] as TaskState
  const slice = columns.lastSlice[row]!
  const present = slice < 0 || state >= TaskState.Finished ? 0 : model.endNs - model.slices.columns.startNs[slice]!
  const error = columns.error[row]! || (state === TaskState.Failed ? columns.result[row]! : 0)
  return {
    row,
    id: columns.id[row] as TaskId,
    parentId: (columns.parent[row] || null) as TaskId | null,
    name: nameOf(model, row),
    coroutine: textOf(model, columns.coroutine[row]!),
    creationSite: columns.creationSite[row] as SiteId,
    definitionSite: columns.definitionSite[row] as SiteId,
    loop: columns.loop[row] as ObjectId,
    state,
    createdNs: columns.createdNs[row] as Nanoseconds,
    startedNs: timeOrNull(columns.startedNs[row]!),
    finishedNs: timeOrNull(columns.finishedNs[row]!),
    runningNs: columns.runningNs[row]! + (state === TaskState.Running ? present : 0),
    waitingNs: columns.waitingNs[row]! + (state === TaskState.Waiting ? present : 0),
    readyNs: columns.readyNs[row]! + (state === TaskState.Ready ? present : 0),
    result: state === TaskState.Failed ? '' : textOf(model, columns.result[row]!),
    error: error === 0 ? null : { message: textOf(model, error), awaitChain: textOf(model, columns.awaitChain[row]!) },
    retrieved: columns.retrieved[row] === 1,
  }
}

const timeOrNull = (ns: number): Nanoseconds | null => (Number.isNaN(ns) ? null : (ns as Nanoseconds))
