import { ReadyCause } from '../events/kinds'
import { finish, type Parts, STEPS } from '../parts'
import { InstantKind, NO_ROW, TaskState, type RunModel } from './model'
import { rowOf } from './read'

type LinkKind = 'spawned' | 'woke' | 'cancelled'

/** What one task did to another: made it, ended its wait, asked for its cancellation. */
export interface Link {
  readonly kind: LinkKind
  /** Rows of tasks. */
  readonly from: number
  readonly to: number
  readonly ns: number
  /** Row of the slice of `to` in which it was ready afterwards; −1: a cancellation was asked for, and it had not come to that. */
  readonly slice: number
}

const KINDS: Readonly<Partial<Record<number, LinkKind>>> = {
  [ReadyCause.Created]: 'spawned',
  [ReadyCause.Cancelled]: 'cancelled',
}

/** What led to a slice: who made its task ready for it, or will. */
export function linksInto(model: RunModel, slice: number): Link[] {
  const { state, next } = model.slices.columns
  if (state[slice] === TaskState.Waiting) return next[slice] === NO_ROW ? [] : linkOf(model, next[slice]!)
  if (state[slice] === TaskState.Ready) return linkOf(model, slice)
  return linkOf(model, previousOf(model, slice))
}

/** Whom a task made ready, and whom it asked to be cancelled, in this slice: the first `most` of each. Only a running one does. */
export function linksOutOf(model: RunModel, slice: number, most = Infinity): Link[] {
  const { state, task, next, by, startNs, endNs } = model.slices.columns
  if (state[slice] !== TaskState.Running) return []
  const id = model.tasks.columns.id[task[slice]!]!
  // Slices stand in the order of their events, so those made during this step lie between it and its task's next one.
  const end = next[slice] === NO_ROW ? model.slices.length : next[slice]!
  const links: Link[] = []
  for (let row = slice + 1; row < end && links.length < most && startNs[row]! <= endNs[slice]!; row++) {
    if (state[row] === TaskState.Ready && by[row] === id) links.push(...linkOf(model, row))
  }
  return [...links, ...cancellationsBy(model, task[slice]!, startNs[slice]!, endNs[slice]!, links, most)]
}

/** Everything that others did to a task and it to others, in the order of time. */
export const linksOfTask = (model: RunModel, task: number): Link[] => finish(linksOfTaskInParts(model, task))

/** As `linksOfTask`, of what has happened when it begins: a task may have made a hundred thousand others. */
export function* linksOfTaskInParts(model: RunModel, task: number): Parts<Link[]> {
  const id = model.tasks.columns.id[task]!
  const { length } = model.slices
  const links: Link[] = []
  for (let row = 0; row < length; row++) {
    if (row % STEPS === STEPS - 1) yield
    const { state, by, task: owner } = model.slices.columns
    if (state[row] === TaskState.Ready && (owner[row] === task || by[row] === id)) links.push(...linkOf(model, row))
  }
  return [...links, ...cancellationsBy(model, task, 0, Infinity, links, Infinity)].sort((a, b) => a.ns - b.ns)
}

/** The step of a link's author in which it came about; −1: it is not known. */
export function sourceOf(model: RunModel, { from, slice, ns }: Link): number {
  const { task, state, startNs } = model.slices.columns
  let row = slice === NO_ROW ? model.slices.length - 1 : slice - 1
  while (row >= 0 && !(task[row] === from && state[row] === TaskState.Running && startNs[row]! <= ns)) row--
  return row
}

/** The link that made this ready slice, if a task did. */
function linkOf(model: RunModel, slice: number): Link[] {
  if (slice === NO_ROW) return []
  const { state, by, cause, task, startNs } = model.slices.columns
  const from = by[slice] === 0 ? NO_ROW : rowOf(model.tasks, by[slice]!)
  if (state[slice] !== TaskState.Ready || from === NO_ROW || from === task[slice]) return []
  return [{ kind: KINDS[cause[slice]!] ?? 'woke', from, to: task[slice]!, ns: startNs[slice]!, slice }]
}

/** Cancellations that a task asked for and that did not make anybody ready at once: those have their links already. */
function cancellationsBy(
  model: RunModel,
  task: number,
  fromNs: number,
  toNs: number,
  known: readonly Link[],
  most: number,
): Link[] {
  const { kind, task: target, ns, a } = model.instants.columns
  const id = model.tasks.columns.id[task]!
  const links: Link[] = []
  const cancelled = new Set(known.filter((link) => link.kind === 'cancelled').map((link) => `${link.to} ${link.ns}`))
  for (let row = 0; row < model.instants.length && links.length < most; row++) {
    if (kind[row] !== InstantKind.CancelRequested || a[row] !== id || target[row] === NO_ROW) continue
    if (ns[row]! < fromNs || ns[row]! > toNs) continue
    const isKnown = cancelled.has(`${target[row]} ${ns[row]}`)
    if (!isKnown) links.push({ kind: 'cancelled', from: task, to: target[row]!, ns: ns[row]!, slice: NO_ROW })
  }
  return links
}

/** The slice of the same task before this one, −1: none. */
function previousOf({ tasks, slices }: RunModel, slice: number): number {
  const { task, next } = slices.columns
  if (slice === tasks.columns.firstSlice[task[slice]!]) return NO_ROW
  // Mostly it is near: a step follows its turn in the queue.
  let row = slice - 1
  while (row >= 0 && next[row] !== slice) row--
  return row
}
