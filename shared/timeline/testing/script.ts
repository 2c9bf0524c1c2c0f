/**
 * Runs written by hand for tests: one event a line, `TIME WHO VERB ARGUMENTS`, in the words of
 * shared/events/kinds.ts. Tasks go by name and get their ids as they are created; `-` is no task.
 *
 *   0     main created at=9
 *   0     main ready
 *   0     main runs
 *   0     hello created by=main at=4
 *   2s    main waits task hello at=5
 *   2s    main logs at=6 : hello
 *
 * What stands behind ` : ` is the event's text. Batches go through the real encoding.
 */
import type { EventBatch } from '../../events/batch'
import { encodeEvents, viewRecords, WORDS_PER_RECORD } from '../../events/codec'
import {
  ConsoleLevel,
  EventKind,
  GroupEnd,
  GroupMode,
  Outcome,
  ReadyCause,
  SyncKind,
  TIMED,
  WaitReason,
} from '../../events/kinds'
import { RECORD_BYTES } from '../../events/ring'
import type { Nanoseconds } from '../../ids'
import { RunBuilder } from '../build'
import type { RunModel } from '../model'

interface ScriptEvent {
  readonly ns: number
  readonly kind: EventKind
  readonly site: number
  readonly task: number
  readonly a: number
  readonly b: number
  readonly time: number
  /** How many texts were interned up to this event. */
  readonly texts: number
}

export interface Recording {
  readonly events: readonly ScriptEvent[]
  readonly texts: readonly string[]
}

/** @throws Error at a line that it does not understand */
export function script(source: string): Recording {
  const writer = new ScriptWriter()
  for (const line of source.split('\n')) if (line.trim() !== '') writer.line(line.trim())
  return writer
}

/** Cuts the events at these indices and encodes each piece as the recorder does. */
export function toBatches({ events, texts }: Recording, cuts: readonly number[] = []): EventBatch[] {
  const edges = [...new Set([0, ...cuts, events.length])].sort((a, b) => a - b)
  return edges.slice(1).map((end, i) => {
    const start = edges[i]!
    const before = start === 0 ? 0 : events[start - 1]!.texts
    return {
      firstEvent: start,
      count: end - start,
      bytes: encode(events.slice(start, end)),
      firstText: before + 1,
      texts: texts.slice(before, events[end - 1]?.texts ?? texts.length),
    }
  })
}

/** Folds a script; `durationNs` ends the run. */
export function foldScript(source: string, durationNs?: number): RunModel {
  const builder = new RunBuilder()
  for (const batch of toBatches(script(source))) builder.push(batch)
  return durationNs === undefined ? builder.model : builder.finish(durationNs as Nanoseconds)
}

/** `2s`, `1.5ms`, `3us`, `7` (ns), `never`. */
function parseTime(text: string): number {
  if (text === 'never') return Infinity
  const [, digits, unit] = /^([\d.]+)(s|ms|us|ns)?$/.exec(text) ?? []
  if (digits === undefined) throw new Error(`Not a time: ${text}`)
  return Math.round(Number(digits) * { s: 1e9, ms: 1e6, us: 1e3, ns: 1 }[(unit ?? 'ns') as 's' | 'ms' | 'us' | 'ns'])
}

function encode(events: readonly ScriptEvent[]): Uint8Array {
  const memory = new ArrayBuffer(Math.max(events.length, 1) * RECORD_BYTES)
  const { floats, words } = viewRecords(memory)
  events.forEach((event, i) => {
    const word = i * WORDS_PER_RECORD
    floats[word / 2] = event.ns
    words[word + 2] = event.kind | (event.site << 8)
    words[word + 3] = event.task
    if (TIMED.has(event.kind)) floats[word / 2 + 2] = event.time
    else words.set([event.a, event.b], word + 4)
  })
  return encodeEvents(viewRecords(memory), 0, events.length)
}

interface Line {
  readonly task: number
  /** The words behind the verb. */
  readonly words: readonly string[]
  readonly text: number
  /** `name=value`, as a number or a task; 0 where it is missing. */
  readonly number: (name: string) => number
  readonly who: (name: string) => number
  readonly word: (name: string) => string | undefined
}

type Fields = Partial<Pick<ScriptEvent, 'task' | 'a' | 'b' | 'time'>>
type Verb = (line: Line, writer: ScriptWriter) => readonly [EventKind, Fields?]

const pick = <T extends number>(names: Readonly<Record<string, T>>, name: string): T => {
  const found = Object.entries(names).find(([key]) => key.toLowerCase() === name.replaceAll('-', '').toLowerCase())
  if (found === undefined) throw new Error(`Not one of ${Object.keys(names).join(', ')}: ${name}`)
  return found[1]
}

const done =
  (outcome: Outcome): Verb =>
  ({ text }) => [EventKind.TaskDone, { a: outcome, b: text }]

const VERBS: Readonly<Record<string, Verb>> = {
  'begins-loop': ({ words, task }) => [EventKind.LoopBegin, { task: 0, a: Number(words[0]), b: task }],
  'ends-loop': ({ words }) => [EventKind.LoopEnd, { task: 0, a: Number(words[0]) }],
  'runs-coroutine': ({ words, number }, writer) => [
    EventKind.TaskCoroutine,
    { a: number('loop'), b: writer.intern(words[0]!) },
  ],
  renamed: ({ words }, writer) => [EventKind.TaskNamed, { a: writer.intern(words[0]!) }],
  ready: ({ who, word }) => [EventKind.Ready, { a: who('by'), b: pick(ReadyCause, word('cause') ?? 'created') }],
  runs: () => [EventKind.StepBegin],
  waits: ({ words }, writer) => {
    const reason = pick(WaitReason, words[0]!)
    const target = words[1] ?? '0'
    return [EventKind.Suspended, { a: reason, b: reason === WaitReason.Task ? writer.id(target) : Number(target) }]
  },
  sleeps: ({ words }) => [EventKind.SuspendedUntil, { time: parseTime(words[0]!) }],
  yields: () => [EventKind.Yielded],
  'errs-with': ({ text, words }, writer) => [
    EventKind.TaskError,
    { a: text, b: words[0] === undefined ? 0 : writer.intern(words[0]) },
  ],
  finishes: done(Outcome.Result),
  fails: done(Outcome.Error),
  'is-cancelled': done(Outcome.Cancelled),
  enters: ({ number }) => [EventKind.CoroutineEnter, { a: number('await'), b: number('depth') }],
  exits: ({ number }) => [EventKind.CoroutineExit, { b: number('depth') }],
  'gets-callback': ({ number, text }) => [EventKind.CallbackAdded, { a: number('future'), b: text }],
  'begins-callback': ({ number, text }) => [EventKind.CallbackBegin, { a: number('future'), b: text }],
  'ends-callback': () => [EventKind.CallbackEnd],
  'cancel-requested': ({ who, text }) => [EventKind.CancelRequested, { a: who('by'), b: text }],
  'cancel-delivered': () => [EventKind.CancelDelivered],
  'opens-group': ({ words }) => [EventKind.GroupOpen, { a: Number(words[0]), b: pick(GroupMode, words[1]!) }],
  'joins-group': ({ words, number }) => [EventKind.GroupMember, { a: Number(words[0]), b: number('future') }],
  'group-deadline': ({ words }) => [
    EventKind.GroupDeadline,
    { task: Number(words[0]), time: parseTime(words[1] ?? 'never') },
  ],
  'closes-group': ({ words }) => [EventKind.GroupClose, { a: Number(words[0]), b: pick(GroupEnd, words[1]!) }],
  'makes-sync': ({ words }) => [EventKind.SyncCreated, { a: Number(words[0]), b: pick(SyncKind, words[1]!) }],
  acquires: ({ words }) => [EventKind.SyncHeld, { a: Number(words[0]), b: 1 }],
  releases: ({ words }) => [EventKind.SyncHeld, { a: Number(words[0]), b: -1 }],
  'sync-value': ({ words }) => [EventKind.SyncValue, { a: Number(words[0]), b: Number(words[1]) }],
  'future-done': ({ words }) => [EventKind.FutureDone, { a: Number(words[0]) }],
  logs: ({ word, text }) => [EventKind.Console, { a: pick(ConsoleLevel, word('level') ?? 'log'), b: text }],
  details: ({ words, text }, writer) => [EventKind.ConsoleDetail, { a: writer.intern(words[0]!), b: text }],
  warns: ({ words, text }, writer) => [EventKind.Warning, { a: writer.intern(words[0]!), b: text }],
  marks: ({ text }) => [EventKind.Mark, { a: text }],
  'begins-span': ({ words, text }) => [EventKind.SpanBegin, { a: text, b: Number(words[0]) }],
  'ends-span': ({ words }) => [EventKind.SpanEnd, { b: Number(words[0]) }],
  'picks-variant': ({ words, text }, writer) => [EventKind.Variant, { a: writer.intern(words[0]!), b: text }],
  blocks: ({ words }) => [EventKind.Blocked, { a: Number(words[0]) }],
  unblocks: ({ words }) => [EventKind.Unblocked, { a: Number(words[0]) }],
  'drops-events': ({ words }) => [EventKind.Dropped, { a: Number(words[0]) }],
  'is-retrieved': () => [EventKind.DoneRetrieved],
}

class ScriptWriter implements Recording {
  readonly events: ScriptEvent[] = []
  readonly texts: string[] = []
  readonly #ids = new Map<string, number>()

  intern(text: string): number {
    const known = this.texts.indexOf(text)
    return known >= 0 ? known + 1 : this.texts.push(text)
  }

  /** A task's id by its name; a number names itself, `-` is none. */
  id(name: string): number {
    const id = name === '-' ? 0 : (this.#ids.get(name) ?? Number(name))
    if (Number.isNaN(id)) throw new Error(`No task was created with the name ${name}`)
    return id
  }

  line(source: string): void {
    const [head, text] = source.split(' : ')
    const [time, name, verb, ...rest] = head!.trim().split(/\s+/)
    const options = new Map(
      rest.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string]),
    )
    const isCreation = verb === 'created'
    if (isCreation && !this.#ids.has(name!)) this.#ids.set(name!, Number(options.get('id') ?? this.#ids.size + 1))
    const line: Line = {
      task: this.id(name!),
      words: rest.filter((word) => !word.includes('=')),
      text: text === undefined ? 0 : this.intern(text),
      number: (option) => Number(options.get(option) ?? 0),
      who: (option) => this.id(options.get(option) ?? '-'),
      word: (option) => options.get(option),
    }
    const [kind, fields] = isCreation ? this.#created(name!, line) : verbOf(verb!, source)(line, this)
    this.events.push({
      ns: parseTime(time!),
      kind,
      site: line.number('at'),
      ...{ task: line.task, a: 0, b: 0, time: 0 },
      ...fields,
      texts: this.texts.length,
    })
  }

  #created(name: string, { who, number }: Line): readonly [EventKind, Fields] {
    return [EventKind.TaskCreated, { a: who('by'), b: -number('default') || this.intern(name) }]
  }
}

function verbOf(verb: string, source: string): Verb {
  const found = VERBS[verb]
  if (found === undefined) throw new Error(`Not a verb of the script: ${source}`)
  return found
}
