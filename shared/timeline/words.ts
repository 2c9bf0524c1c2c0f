import { ConsoleLevel, GroupMode } from '../events/kinds'
import type { ObjectId } from '../ids'
import { TaskState, WaitKind, type RunModel } from './model'
import { nameOfId } from './read'

/** The state names of the JSON document. */
export const STATE_WORDS = {
  [TaskState.Created]: 'created',
  [TaskState.Ready]: 'ready',
  [TaskState.Running]: 'running',
  [TaskState.Waiting]: 'waiting',
  [TaskState.Finished]: 'finished',
  [TaskState.Failed]: 'failed',
  [TaskState.Cancelled]: 'cancelled',
} as const satisfies Record<TaskState, string>

/** The levels of console lines, in the JSON document and in the console. */
export const LEVEL_WORDS = {
  [ConsoleLevel.Log]: 'log',
  [ConsoleLevel.Info]: 'info',
  [ConsoleLevel.Warn]: 'warn',
  [ConsoleLevel.Error]: 'error',
  [ConsoleLevel.Debug]: 'debug',
  [ConsoleLevel.Table]: 'table',
} as const satisfies Record<ConsoleLevel, string>

type LevelWord = (typeof LEVEL_WORDS)[ConsoleLevel]

/** A level that a damaged record made up is shown as plain output. */
export const levelWord = (level: number): LevelWord =>
  (LEVEL_WORDS as Partial<Record<number, LevelWord>>)[level] ?? 'log'

/** What opened a group, as the snippet calls it. */
export const MODE_WORDS: Readonly<Record<GroupMode, string>> = {
  [GroupMode.AllCompleted]: 'wait ALL_COMPLETED',
  [GroupMode.FirstCompleted]: 'wait FIRST_COMPLETED',
  [GroupMode.FirstException]: 'wait FIRST_EXCEPTION',
  [GroupMode.Gather]: 'gather',
  [GroupMode.AsCompleted]: 'asCompleted',
  [GroupMode.WaitFor]: 'waitFor',
  [GroupMode.Timeout]: 'timeout',
  [GroupMode.TaskGroup]: 'taskGroup',
  [GroupMode.Shield]: 'shield',
}

/** What each kind of wait is called, in one language. */
export type WaitVocabulary = Readonly<Record<WaitKind, string>>

export const WAIT_WORDS: WaitVocabulary = {
  [WaitKind.Task]: 'task',
  [WaitKind.Group]: 'group',
  [WaitKind.Future]: 'future',
  [WaitKind.Native]: 'promise',
  [WaitKind.Lock]: 'lock',
  [WaitKind.Event]: 'event',
  [WaitKind.Condition]: 'condition',
  [WaitKind.Semaphore]: 'semaphore',
  [WaitKind.Barrier]: 'barrier',
  [WaitKind.QueueGet]: 'queue get',
  [WaitKind.QueuePut]: 'queue put',
  [WaitKind.QueueJoin]: 'queue join',
  [WaitKind.Sleep]: 'sleep',
  [WaitKind.Loop]: 'asyncio.run',
}

export interface WaitWords {
  readonly text: string
  /** The deadline that the wait stands under, in ns; null: none. */
  readonly untilNs: number | null
}

/** What a waiting slice waits for: `sleep`, `task world`, `wait FIRST_COMPLETED`, and until when at most. */
export function waitWords(model: RunModel, slice: number, vocabulary = WAIT_WORDS): WaitWords {
  const { reason, target } = model.slices.columns
  const kind = reason[slice] as WaitKind
  return { text: waitText(model, kind, target[slice]!, vocabulary[kind]), untilNs: deadlineOf(model, slice) }
}

/** The deadline of a waiting slice, its own or that of the group that it waits for; null: none. */
export function deadlineOf(model: RunModel, slice: number): number | null {
  const { reason, target, deadlineNs } = model.slices.columns
  const own = deadlineNs[slice]!
  if (Number.isFinite(own)) return own
  if (reason[slice] !== WaitKind.Group) return null
  const last = model.groups.get(target[slice] as ObjectId)?.deadlines.at(-1)
  return last !== undefined && Number.isFinite(last.deadlineNs) ? last.deadlineNs : null
}

function waitText(model: RunModel, kind: WaitKind, target: number, word: string): string {
  if (kind === WaitKind.Task && target !== 0) return `${word} ${nameOfId(model, target)}`
  const group = kind === WaitKind.Group ? model.groups.get(target as ObjectId) : undefined
  return group === undefined ? word : MODE_WORDS[group.mode]
}
