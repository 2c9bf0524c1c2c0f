import { GroupMode } from '../events/kinds'
import type { ObjectId, TaskId } from '../ids'
import type { SiteTable } from '../sites'
import { NO_ROW, TaskState, WaitKind, type RunModel } from '../timeline/model'
import { rowOf } from '../timeline/read'
import { waitWords } from '../timeline/words'
import { lineOf } from './event-words'
import type { GroupMoment, Replay } from './state'

type EndState = typeof TaskState.Finished | typeof TaskState.Failed | typeof TaskState.Cancelled

/** What keeps one task of the chain. Tasks are rows. */
type WhyCause =
  | { readonly kind: 'running' }
  /** In the queue, while `running` (−1: nobody) has its step. */
  | { readonly kind: 'ready'; readonly running: number }
  | { readonly kind: 'created' }
  | { readonly kind: 'ended'; readonly state: EndState }
  | { readonly kind: 'sleep'; readonly untilNs: number }
  | { readonly kind: 'task' }
  /** A lock or semaphore that `blockers` hold. */
  | { readonly kind: 'held'; readonly wait: WaitKind }
  /** What nobody in particular is expected to end. `value` as in `SyncObject`. */
  | { readonly kind: 'object'; readonly wait: WaitKind; readonly value: number | null }
  | {
      readonly kind: 'group'
      /** As the snippet calls it: `gather`, `wait FIRST_COMPLETED`. */
      readonly mode: string
      /** One of those that it lacks is enough. */
      readonly needsOne: boolean
      readonly has: number
      readonly of: number
      /** How many of those that it lacks are plain futures. */
      readonly futures: number
    }
  /** `asyncio.run` inside a step; `blockers` is the inner loop's first task. */
  | { readonly kind: 'loop' }

export interface WhyStep {
  /** Row of the task. */
  readonly task: number
  /** Line of its innermost `await`, or where it runs; null: not in the snippet. */
  readonly line: number | null
  readonly cause: WhyCause
  /** Rows of the tasks that it waits for. */
  readonly blockers: readonly number[]
  /** The deadline that the wait stands under, its own or that of a timeout around it; null: none. */
  readonly limitNs: number | null
}

/**
 * Where the chain ends: at a timer, at a task that runs or is ready or has ended, outside of the loop
 * (a native promise), at something that nobody has done yet, or where it came from. A circle is a
 * deadlock unless some task in it waits for one of several.
 */
type WhyEnd = 'timer' | 'running' | 'ready' | 'ended' | 'outside' | 'nobody' | 'circle' | 'deadlock'

export interface Why {
  /** From the task that was asked about to the root; each waits for the next. */
  readonly steps: readonly WhyStep[]
  readonly end: WhyEnd
  /** Row of the task that a circle comes back to, −1: none. */
  readonly backTo: number
}

/** Why the task in this row is where it is, at the replay's present position. It must have been created. */
export function why(replay: Replay, task: number, sites: SiteTable): Why {
  const limits = timeoutLimits(replay)
  const steps: WhyStep[] = []
  const visited = new Map<number, number>()
  for (let row = task; ;) {
    visited.set(row, steps.length)
    const step = explain(replay, row, sites, limits)
    steps.push(step)
    const next = follow(replay, step, visited)
    if (next === NO_ROW) return { steps, end: endOf(step), backTo: NO_ROW }
    const back = visited.get(next)
    if (back !== undefined) {
      const hasWayOut = steps.slice(back).some(({ cause, blockers }) => isEither(cause) && blockers.length > 1)
      return { steps, end: hasWayOut ? 'circle' : 'deadlock', backTo: next }
    }
    row = next
  }
}

function explain(replay: Replay, row: number, sites: SiteTable, limits: ReadonlyMap<TaskId, number>): WhyStep {
  const { model } = replay
  const slice = replay.slices[row]!
  const state = replay.states[row] as TaskState
  const here = replay.current()
  const site = here?.task === row ? here.site : slice < 0 ? 0 : model.slices.columns.site[slice]!
  const step = { task: row, line: lineOf(sites, site), blockers: [], limitNs: null }
  if (state === TaskState.Running) return { ...step, cause: { kind: 'running' } }
  if (state === TaskState.Ready) return { ...step, cause: { kind: 'ready', running: here?.task ?? NO_ROW } }
  if (state === TaskState.Created) return { ...step, cause: { kind: 'created' } }
  if (state !== TaskState.Waiting) return { ...step, line: null, cause: { kind: 'ended', state } }
  const limitNs = limits.get(model.tasks.columns.id[row] as TaskId) ?? null
  return { ...step, limitNs, ...explainWait(replay, slice, limitNs) }
}

type Wait = Pick<WhyStep, 'cause' | 'blockers'> & { readonly limitNs?: number | null }

function explainWait(replay: Replay, slice: number, outerLimit: number | null): Wait {
  const { model } = replay
  const { reason, target, deadlineNs } = model.slices.columns
  const wait = reason[slice] as WaitKind
  const id = target[slice]!
  if (wait === WaitKind.Sleep) return { cause: { kind: 'sleep', untilNs: deadlineNs[slice]! }, blockers: [] }
  if (wait === WaitKind.Task) return { cause: { kind: 'task' }, blockers: rowsOf(model, [id]) }
  if (wait === WaitKind.Loop) return { cause: { kind: 'loop' }, blockers: innerTasks(replay, id) }
  const group = wait === WaitKind.Group ? replay.group(id as ObjectId) : null
  if (group !== null) {
    const limitNs = Math.min(group.deadlineNs ?? Infinity, outerLimit ?? Infinity)
    const mode = waitWords(model, slice).text
    return { ...explainGroup(model, group, mode), limitNs: Number.isFinite(limitNs) ? limitNs : null }
  }
  const sync = replay.sync(id as ObjectId)
  const holders = rowsOf(
    model,
    [...(sync?.holders.keys() ?? [])].sort((a, b) => a - b),
  )
  if ((wait === WaitKind.Lock || wait === WaitKind.Semaphore) && holders.length > 0) {
    return { cause: { kind: 'held', wait }, blockers: holders }
  }
  return { cause: { kind: 'object', wait, value: sync?.value ?? null }, blockers: [] }
}

function explainGroup(model: RunModel, { group, has, lacks }: GroupMoment, mode: string): Wait {
  const tasks = lacks.filter(({ task }) => task !== 0).map(({ task }) => task)
  const needsOne = NEEDS_ONE.has(group.mode)
  const of = has.length + lacks.length
  const cause = { kind: 'group', mode, needsOne, has: has.length, of, futures: lacks.length - tasks.length } as const
  return { cause, blockers: rowsOf(model, tasks) }
}

const NEEDS_ONE: ReadonlySet<GroupMode> = new Set([GroupMode.FirstCompleted, GroupMode.AsCompleted])

/** Whether one of the blockers is enough to go on. */
const isEither = (cause: WhyCause): boolean =>
  cause.kind === 'group' ? cause.needsOne : cause.kind === 'held' && cause.wait === WaitKind.Semaphore

/**
 * Which blocker to go on with: where all are needed, one that is behind the others; where one is
 * enough, the one that will come first. Timers can be foretold, the rest cannot: it counts as late.
 */
function follow(replay: Replay, { cause, blockers }: WhyStep, visited: ReadonlyMap<number, number>): number {
  const either = isEither(cause)
  let best: number = NO_ROW
  let bestDue = 0
  for (const row of blockers) {
    const due = either && leadsBack(replay, row, visited) ? Infinity : dueOf(replay, row)
    if (best !== NO_ROW && (either ? due >= bestDue : due <= bestDue)) continue
    best = row
    bestDue = due
  }
  return best
}

function leadsBack(replay: Replay, row: number, visited: ReadonlyMap<number, number>): boolean {
  if (visited.has(row)) return true
  const { reason, target } = replay.model.slices.columns
  const slice = replay.slices[row]!
  if (replay.states[row] !== TaskState.Waiting || reason[slice] !== WaitKind.Task) return false
  return visited.has(rowOf(replay.model.tasks, target[slice]!))
}

function dueOf(replay: Replay, row: number): number {
  const state = replay.states[row]!
  if (state !== TaskState.Waiting) return 0
  const { reason, deadlineNs } = replay.model.slices.columns
  const slice = replay.slices[row]!
  return reason[slice] === WaitKind.Sleep ? deadlineNs[slice]! : Number.MAX_VALUE
}

function endOf({ cause }: WhyStep): WhyEnd {
  switch (cause.kind) {
    case 'sleep':
      return 'timer'
    case 'running':
      return 'running'
    case 'ready':
    case 'created':
      return 'ready'
    case 'ended':
      return 'ended'
    case 'object':
      return cause.wait === WaitKind.Native ? 'outside' : 'nobody'
    default:
      return 'nobody'
  }
}

/** By task: the nearest deadline of the open timeouts around its present await. */
function timeoutLimits(replay: Replay): Map<TaskId, number> {
  const limits = new Map<TaskId, number>()
  for (const { group, deadlineNs } of replay.openGroups()) {
    if (group.mode !== GroupMode.Timeout || deadlineNs === null) continue
    limits.set(group.opener, Math.min(deadlineNs, limits.get(group.opener) ?? Infinity))
  }
  return limits
}

const rowsOf = (model: RunModel, ids: readonly number[]): number[] =>
  ids.map((id) => rowOf(model.tasks, id)).filter((row) => row >= 0)

/** The first task of a nested loop that is not done: the one that `run` was given. */
function innerTasks(replay: Replay, loop: number): number[] {
  const { loop: loops } = replay.model.tasks.columns
  for (let row = 0; row < replay.created; row++) {
    if (loops[row] === loop && !replay.isDone(row)) return [row]
  }
  return []
}
