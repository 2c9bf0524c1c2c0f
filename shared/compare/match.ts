import { NO_ROW, TaskState, type RunModel } from '../timeline/model'
import { rowOf, textOf } from '../timeline/read'
import { outOfOrder } from './sequence'
import type { SiteMap } from './site-map'

/** A task that is in both runs. Rows are those of each run's own model. */
export interface TaskPair {
  readonly first: number
  readonly second: number
  /** From its creation to its end, or to the end of the recording, in ns. */
  readonly firstNs: number
  readonly secondNs: number
  /** How long it lived in the second run against the first, beyond the tolerance. */
  readonly change: 'same' | 'longer' | 'shorter'
  /** It began, or ended, before or after others that stand the other way round in the other run. */
  readonly startMoved: boolean
  readonly endMoved: boolean
  /** It finished in one run and failed, was cancelled or had not ended in the other. */
  readonly endsOtherwise: boolean
}

export interface TaskMatch {
  /** In the order of the first run's rows. */
  readonly pairs: readonly TaskPair[]
  /** Rows of the first run that the second has not. */
  readonly missing: readonly number[]
  /** Rows of the second run that the first has not. */
  readonly added: readonly number[]
  /** By row of the first run: the row in the second, −1: none. */
  readonly inSecond: Int32Array
  /** By row of the second run: the row in the first, −1: none. */
  readonly inFirst: Int32Array
}

/** Lives are the same that differ by no more than the larger of these. */
export interface Tolerance {
  readonly ns: number
  /** As a share of the first run's. */
  readonly share: number
}

/** The virtual clock has no noise; on the real one tasks differ by this much for no reason. */
export const EXACT: Tolerance = { ns: 0, share: 0 }
export const REAL_CLOCK: Tolerance = { ns: 2e6, share: 0.05 }

/**
 * Finds the tasks of one run in another by what a task is: where it was spawned, by which parent, as
 * the how-manieth. What is left where the source was changed goes by the name of its coroutine under
 * the same parent, then by its place alone.
 */
export function matchTasks(first: RunModel, second: RunModel, toSecond: SiteMap, tolerance: Tolerance): TaskMatch {
  const inSecond = new Int32Array(first.tasks.length).fill(NO_ROW)
  const inFirst = new Int32Array(second.tasks.length).fill(NO_ROW)
  const childrenOfFirst = childrenByParent(first)
  const childrenOfSecond = childrenByParent(second)
  const siteThere = (row: number): number => toSecond(first.tasks.columns.creationSite[row]!)
  const siteHere = (row: number): number => second.tasks.columns.creationSite[row]!
  const phases: readonly (readonly [(row: number) => string, (row: number) => string])[] = [
    [(row) => `${siteThere(row)} ${coroutineOf(first, row)}`, (row) => `${siteHere(row)} ${coroutineOf(second, row)}`],
    [(row) => coroutineOf(first, row), (row) => coroutineOf(second, row)],
    [(row) => `${siteThere(row)}`, (row) => `${siteHere(row)}`],
  ]
  const parents: [number, number][] = [[NO_ROW, NO_ROW]]
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop()) {
    let left = childrenOfFirst.get(parent[0]) ?? []
    let right = childrenOfSecond.get(parent[1]) ?? []
    for (const [keyOfFirst, keyOfSecond] of phases) {
      for (const [a, b] of pairInOrder(left, right, keyOfFirst, keyOfSecond)) {
        inSecond[a] = b
        inFirst[b] = a
        parents.push([a, b])
      }
      left = left.filter((row) => inSecond[row] === NO_ROW)
      right = right.filter((row) => inFirst[row] === NO_ROW)
      if (left.length === 0 || right.length === 0) break
    }
  }
  return describe(first, second, inSecond, inFirst, tolerance)
}

/** The k-th of each key belong together. */
function pairInOrder(
  left: readonly number[],
  right: readonly number[],
  keyOfLeft: (row: number) => string,
  keyOfRight: (row: number) => string,
): [number, number][] {
  const waiting = new Map<string, number[]>()
  // The last first, so that `pop` gives the first.
  for (let i = right.length - 1; i >= 0; i--) {
    const key = keyOfRight(right[i]!)
    const queue = waiting.get(key)
    if (queue === undefined) waiting.set(key, [right[i]!])
    else queue.push(right[i]!)
  }
  return left.flatMap((row): [number, number][] => {
    const other = waiting.get(keyOfLeft(row))?.pop()
    return other === undefined ? [] : [[row, other]]
  })
}

/** Rows by the row of who created them, −1: nobody known. */
function childrenByParent({ tasks }: RunModel): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (let row = 0; row < tasks.length; row++) {
    const above = rowOf(tasks, tasks.columns.parent[row]!)
    // A damaged record may name a younger creator; that must not make a ring.
    const parent = above < row ? above : NO_ROW
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [row])
    else siblings.push(row)
  }
  return children
}

const coroutineOf = (model: RunModel, row: number): string => textOf(model, model.tasks.columns.coroutine[row]!)

function describe(
  first: RunModel,
  second: RunModel,
  inSecond: Int32Array,
  inFirst: Int32Array,
  tolerance: Tolerance,
): TaskMatch {
  const matched = rowsWhere(inSecond, (row) => row !== NO_ROW)
  const movedBy = (rank: (model: RunModel, row: number) => Rank | null): ReadonlySet<number> => {
    const ranked = matched.flatMap((row) => {
      const here = rank(first, row)
      const there = rank(second, inSecond[row]!)
      return here === null || there === null ? [] : [{ row, here, there }]
    })
    ranked.sort((x, y) => compareRanks(x.here, y.here))
    return new Set(outOfOrder(ranked, (x, y) => compareRanks(x.there, y.there)).map(({ row }) => row))
  }
  const startMoved = movedBy(startRank)
  const endMoved = movedBy(endRank)
  return {
    pairs: matched.map((row) => {
      const other = inSecond[row]!
      const firstNs = lifeOf(first, row)
      const secondNs = lifeOf(second, other)
      return {
        first: row,
        second: other,
        firstNs,
        secondNs,
        change: changeOf(firstNs, secondNs, tolerance),
        startMoved: startMoved.has(row),
        endMoved: endMoved.has(row),
        endsOtherwise: endOf(first, row) !== endOf(second, other),
      }
    }),
    missing: rowsWhere(inSecond, (row) => row === NO_ROW),
    added: rowsWhere(inFirst, (row) => row === NO_ROW),
    inSecond,
    inFirst,
  }
}

const rowsWhere = (rows: Int32Array, isSo: (other: number) => boolean): number[] =>
  Array.from(rows.keys()).filter((row) => isSo(rows[row]!))

function lifeOf(model: RunModel, row: number): number {
  const { createdNs, finishedNs } = model.tasks.columns
  const end = finishedNs[row]!
  return (Number.isNaN(end) ? model.endNs : end) - createdNs[row]!
}

function changeOf(firstNs: number, secondNs: number, { ns, share }: Tolerance): TaskPair['change'] {
  if (Math.abs(secondNs - firstNs) <= Math.max(ns, share * firstNs)) return 'same'
  return secondNs > firstNs ? 'longer' : 'shorter'
}

/** The state it ended in; one for all that had not ended. */
const endOf = ({ tasks }: RunModel, row: number): number => Math.max(tasks.columns.state[row]!, TaskState.Waiting)

/** A time, and where times are equal the row of the slice that stands for it: rows are in the order of events. */
type Rank = readonly [ns: number, slice: number]

const compareRanks = (x: Rank, y: Rank): number => x[0] - y[0] || x[1] - y[1]

function endRank({ tasks }: RunModel, row: number): Rank | null {
  const { finishedNs, lastSlice } = tasks.columns
  return Number.isNaN(finishedNs[row]!) ? null : [finishedNs[row]!, lastSlice[row]!]
}

function startRank({ tasks, slices }: RunModel, row: number): Rank | null {
  const { startedNs, firstSlice } = tasks.columns
  if (Number.isNaN(startedNs[row]!)) return null
  let slice = firstSlice[row]!
  while (slice !== NO_ROW && slices.columns.state[slice] !== TaskState.Running) slice = slices.columns.next[slice]!
  return [startedNs[row]!, slice]
}
