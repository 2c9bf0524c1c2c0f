import type { TaskId } from '../ids'
import { finish, type Parts, STEPS } from '../parts'
import type { RunModel } from './model'
import { NO_ROW } from './model'
import { rowOf } from './read'

export interface LaneOptions {
  /** Tasks whose descendants are folded away. */
  readonly collapsed: ReadonlySet<TaskId>
  /** Keeps only the tasks that match, each below its line of ancestors, whether these match or not. Says yes or no to a task's row. */
  readonly filter?: (row: number) => boolean
}

/** The tasks to show, from top to bottom: each below the task that created it, siblings in the order of their creation. */
export interface Lanes {
  readonly length: number
  /** Row of the task, by lane. */
  readonly rows: Int32Array
  /** How deep it stands in the tree, from 0, by lane. */
  readonly depths: Int32Array
  /** 1 where a task has children that the filter lets through, folded away or not, by lane. */
  readonly branches: Uint8Array
  /** 1 where a task does not match the filter, but one below it does, by lane. */
  readonly kin: Uint8Array
  /** How many tasks match the filter, folded away or not; without one all do. */
  readonly matches: number
  /** The lane of a task, −1 for none, by row; of the tasks that there were. */
  readonly laneOf: Int32Array
}

export const layOutLanes = (model: RunModel, options: LaneOptions): Lanes => finish(layOutInParts(model, options))

/** As `layOutLanes`, of the tasks that there are when it begins. */
export function* layOutInParts(model: RunModel, { collapsed, filter }: LaneOptions): Parts<Lanes> {
  const tree = yield* buildTree(model)
  const kept = filter === undefined ? null : keepMatches(tree, filter)
  const count = tree.parent.length
  const matches = kept === null ? count : kept.reduce((sum, is) => sum + (is === Kept.Match ? 1 : 0), 0)
  const rows = new Int32Array(count)
  const depths = new Int32Array(count)
  const branches = new Uint8Array(count)
  const kin = new Uint8Array(count)
  const laneOf = new Int32Array(count).fill(NO_ROW)
  const isKept = (row: number): boolean => kept === null || kept[row] !== Kept.No
  const firstChild = (row: number): number => firstKept(tree.firstChild[row]!, tree, isKept)
  const nextSibling = (row: number): number => firstKept(tree.nextSibling[row]!, tree, isKept)
  let length = 0
  let depth = 0
  let row = firstKept(tree.firstRoot, tree, isKept)
  while (row !== NO_ROW) {
    if (length % STEPS === 0) yield
    const child = firstChild(row)
    rows[length] = row
    depths[length] = depth
    branches[length] = child === NO_ROW ? 0 : 1
    kin[length] = kept?.[row] === Kept.Kin ? 1 : 0
    laneOf[row] = length++
    if (child !== NO_ROW && !collapsed.has(model.tasks.columns.id[row] as TaskId)) {
      row = child
      depth++
      continue
    }
    let next = nextSibling(row)
    while (next === NO_ROW && depth > 0) {
      row = tree.parent[row]!
      depth--
      next = nextSibling(row)
    }
    row = next
  }
  return { length, rows, depths, branches, kin, matches, laneOf }
}

interface Tree {
  readonly firstRoot: number
  readonly parent: Int32Array
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array
}

/** A task whose creator is unknown is a root. */
function* buildTree(model: RunModel): Parts<Tree> {
  const count = model.tasks.length
  const parentIds = model.tasks.columns.parent
  const parent = new Int32Array(count).fill(NO_ROW)
  const firstChild = new Int32Array(count).fill(NO_ROW)
  const nextSibling = new Int32Array(count).fill(NO_ROW)
  let firstRoot: number = NO_ROW
  // From the last to the first, so that each list comes out in the order of creation.
  for (let row = count - 1; row >= 0; row--) {
    if (row % STEPS === 0) yield
    const above = rowOf(model.tasks, parentIds[row]!)
    // A creator is older than what it creates; a damaged record that says otherwise must not make a ring.
    if (above < 0 || above >= row) {
      nextSibling[row] = firstRoot
      firstRoot = row
    } else {
      parent[row] = above
      nextSibling[row] = firstChild[above]!
      firstChild[above] = row
    }
  }
  return { firstRoot, parent, firstChild, nextSibling }
}

/** What a filter makes of a task. */
const Kept = { No: 0, Kin: 1, Match: 2 } as const

function keepMatches(tree: Tree, filter: (row: number) => boolean): Uint8Array {
  const kept = new Uint8Array(tree.parent.length)
  for (let row = kept.length - 1; row >= 0; row--) {
    if (filter(row)) kept[row] = Kept.Match
    // What is created later is told first.
    if (kept[row] !== Kept.No && tree.parent[row]! >= 0) kept[tree.parent[row]!] = Kept.Kin
  }
  return kept
}

function firstKept(row: number, tree: Tree, isKept: (row: number) => boolean): number {
  while (row !== NO_ROW && !isKept(row)) row = tree.nextSibling[row]!
  return row
}
