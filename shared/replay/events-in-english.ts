import { EventKind, GroupEnd, Outcome, ReadyCause, SyncKind } from '../events/kinds'
import { WaitKind } from '../timeline/model'
import type { EventFacts, EventWords } from './event-words'

const SYNCS: Readonly<Record<number, string>> = {
  [SyncKind.Lock]: 'a lock',
  [SyncKind.Event]: 'an event',
  [SyncKind.Condition]: 'a condition',
  [SyncKind.Semaphore]: 'a semaphore',
  [SyncKind.Barrier]: 'a barrier',
  [SyncKind.Queue]: 'a queue',
}

/** What a task that waits does; what stands behind it may be added. */
export const waitsInEnglish: Readonly<Record<WaitKind, string>> = {
  [WaitKind.Task]: 'waits for',
  [WaitKind.Group]: 'waits for a group',
  [WaitKind.Future]: 'waits for a future',
  [WaitKind.Native]: 'waits for a promise',
  [WaitKind.Lock]: 'waits for a lock',
  [WaitKind.Event]: 'waits for an event',
  [WaitKind.Condition]: 'waits for a condition',
  [WaitKind.Semaphore]: 'waits for a semaphore',
  [WaitKind.Barrier]: 'waits at a barrier',
  [WaitKind.QueueGet]: 'waits to get from a queue',
  [WaitKind.QueuePut]: 'waits to put into a queue',
  [WaitKind.QueueJoin]: 'waits until a queue has been worked off',
  [WaitKind.Sleep]: 'sleeps',
  [WaitKind.Loop]: 'waits in asyncio.run',
}

const syncName = (kind: number | null): string => (kind === null ? undefined : SYNCS[kind]) ?? 'an object'

function value({ sync, b }: EventFacts): string {
  if (sync === SyncKind.Event) return `an event is ${b === 0 ? 'cleared' : 'set'}`
  if (sync === SyncKind.Queue) return `a queue holds ${b}`
  if (sync === SyncKind.Semaphore) return `a semaphore has ${b} left`
  return sync === SyncKind.Barrier ? `${b} wait at a barrier` : `${syncName(sync)} goes to ${b}`
}

const ENDS: Readonly<Record<number, string>> = {
  [GroupEnd.Satisfied]: 'has what it waited for',
  [GroupEnd.TimedOut]: 'runs out of time',
  [GroupEnd.Failed]: 'fails',
  [GroupEnd.Cancelled]: 'is cancelled',
}

const quoted = (text: string): string => (text === '' ? '' : `: ${text}`)

function ready({ who, by, b }: EventFacts): string {
  if (b === ReadyCause.Created) return `${who} is queued for its first step`
  if (b === ReadyCause.Yielded) return `${who} is queued again`
  if (b === ReadyCause.Timer) return `${who} is woken by its timer`
  if (b === ReadyCause.Host) return `${who} is woken from outside of the loop`
  const cancelled = b === ReadyCause.Cancelled ? ' to be cancelled' : ''
  return `${who} is woken${by === '' ? '' : ` by ${by}`}${cancelled}`
}

function done({ who, a, textB }: EventFacts): string {
  if (a === Outcome.Error) return `${who} fails${quoted(textB)}`
  return a === Outcome.Cancelled ? `${who} is cancelled` : `${who} finishes${quoted(textB)}`
}

export const inEnglish: EventWords = {
  [EventKind.LoopBegin]: () => 'a loop begins',
  [EventKind.LoopEnd]: () => 'a loop ends',
  [EventKind.TaskCreated]: ({ who, by }) => (by === '' ? `${who} is created` : `${by} creates ${who}`),
  [EventKind.TaskCoroutine]: ({ who, textB }) => `${who} is to run ${textB}()`,
  [EventKind.TaskNamed]: ({ textA }) => `a task is named ${textA}`,
  [EventKind.Ready]: ready,
  [EventKind.StepBegin]: ({ who }) => `${who} runs`,
  [EventKind.Suspended]: ({ who, a, target }) =>
    `${who} ${waitsInEnglish[a as WaitKind]}${a === WaitKind.Task ? ` ${target}` : ''}`,
  [EventKind.SuspendedUntil]: ({ who, until }) => `${who} sleeps until ${until}`,
  [EventKind.Yielded]: ({ who }) => `${who} gives way for one turn`,
  [EventKind.TaskDone]: done,
  [EventKind.TaskError]: ({ who, textA }) => `${who} throws${quoted(textA)}`,
  [EventKind.CoroutineEnter]: ({ who }) => `${who} enters a coroutine`,
  [EventKind.CoroutineExit]: ({ who }) => `${who} leaves a coroutine`,
  [EventKind.CallbackAdded]: ({ who, textB }) => `${who || 'a future'} gets the callback ${textB || '<anonymous>'}`,
  [EventKind.CallbackBegin]: ({ textB }) => `the callback ${textB || '<anonymous>'} is called`,
  [EventKind.CallbackEnd]: () => 'the callback returns',
  [EventKind.CancelRequested]: ({ who, by }) => `${by || 'the loop'} cancels ${who}`,
  [EventKind.CancelDelivered]: ({ who }) => `${who} gets its CancelledError`,
  [EventKind.GroupOpen]: ({ who, group }) => `${who || 'the loop'} begins ${group || 'a wait group'}`,
  [EventKind.GroupMember]: ({ who, group }) => `${who || 'a future'} joins ${group || 'a wait group'}`,
  [EventKind.GroupDeadline]: ({ group, until }) =>
    `${group || 'a wait group'} ${until === '' ? 'loses its deadline' : `gets the deadline ${until}`}`,
  [EventKind.GroupClose]: ({ who, group, b }) =>
    `${group || 'the wait group'} of ${who || 'the loop'} ${ENDS[b] ?? 'ends'}`,
  [EventKind.SyncCreated]: ({ who, b }) => `${who || 'the loop'} makes ${syncName(b)}`,
  [EventKind.SyncHeld]: ({ who, sync, b }) =>
    `${who || 'the loop'} ${b > 0 ? 'acquires' : 'releases'} ${syncName(sync)}`,
  [EventKind.SyncValue]: value,
  [EventKind.FutureDone]: () => 'a future is completed',
  [EventKind.Console]: ({ who, textB }) => `${who || 'the loop'} prints${quoted(textB)}`,
  [EventKind.ConsoleDetail]: ({ who, b }) =>
    b === 0 ? 'the run ends with an error' : `${who || 'the loop'} is about to print an object`,
  [EventKind.Warning]: ({ textB }) => `a warning is given${quoted(textB)}`,
  [EventKind.Mark]: ({ textA }) => `the mark ${textA} is set`,
  [EventKind.SpanBegin]: ({ textA }) => `the span ${textA} begins`,
  [EventKind.SpanEnd]: () => 'a span ends',
  [EventKind.Variant]: ({ textA }) => `the variant ${textA} is asked for`,
  [EventKind.Blocked]: ({ who }) => `${who} runs a loop of its own`,
  [EventKind.Unblocked]: ({ who }) => `${who} goes on after its loop`,
  [EventKind.Dropped]: ({ a }) => `${a} events were lost`,
  [EventKind.DoneRetrieved]: ({ who }) => `somebody asks for the error of ${who}`,
}
