import type { EventBatch } from './batch'
import { ByteReader, ByteWriter } from './bytes'
import { EventKind, TIMED } from './kinds'
import { RECORD_BYTES } from './ring'

/**
 * Event records to bytes and back: about two bytes an event.
 *
 * Most fields can be foretold from the event before or from the last event of the same kind (tasks
 * are stepped in the order of their creation, a task's events stand together, one clock reading
 * serves a whole step). So each field has a mode that says how it follows, and only what does not
 * follow takes bytes. An event is a *head* (its kind and the modes of its fields) and those bytes.
 * Few heads occur in one batch: each is written out at its first use and is an index from then on.
 *
 *   batch   version byte, count, events
 *   event   head index; where that is new: the head, two bytes; then ns, site, task, a, b or time
 *   head    kind (6 bits) | ns << 6 (1) | site << 7 (1) | task << 8 (2) | a << 10 (3) | b << 13 (3)
 */
const VERSION = 1

/** ns, site: as before, or a difference follows. */
const SAME = 0
const DIFFERS = 1

/** task: that of the event before; or, of the last event of this kind: the same, the next, a difference. */
const TASK_BEFORE = 0
const TASK_SAME = 1
const TASK_NEXT = 2
const TASK_DIFFERS = 3

/** a, b: against the last event of this kind. */
const FIELD_SAME = 0
const FIELD_ZERO = 1
const FIELD_NEXT = 2
const FIELD_PREVIOUS = 3
const FIELD_DIFFERS = 4

/** time, in the place of a: ns + the delay that this kind had last; ns + another delay; a plain float64. */
const TIME_SAME_DELAY = 0
const TIME_DELAY = 1
const TIME_PLAIN = 2

const KINDS = 64
const MAX_EVENT_BYTES = 48
const LARGEST_DELAY = 2 ** 50

const isTimed = Uint8Array.from({ length: KINDS }, (_, kind) => (TIMED.has(kind as EventKind) ? 1 : 0))
const isKind = new Uint8Array(KINDS)
for (const kind of Object.values(EventKind)) isKind[kind] = 1

/** Events in fixed-width records, as they stand in the ring (ring.ts): two views of the same memory. */
export interface EventRecords {
  readonly floats: Float64Array
  readonly words: Int32Array
}

export const FLOATS_PER_RECORD = RECORD_BYTES / 8
export const WORDS_PER_RECORD = RECORD_BYTES / 4

export const viewRecords = (memory: ArrayBufferLike): EventRecords => ({
  floats: new Float64Array(memory),
  words: new Int32Array(memory),
})

/** The events of one batch, a column per field, `count` of each. `time` counts for the kinds in `TIMED`, `a` and `b` for the others. */
export interface EventColumns {
  readonly count: number
  readonly ns: Float64Array
  readonly kind: Uint8Array
  readonly site: Int32Array
  readonly task: Int32Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly time: Float64Array
}

/** A batch that no encoder of this version wrote: the store or a file was damaged. */
export class CorruptEventsError extends Error {
  override readonly name = 'CorruptEventsError'
}

/** What both sides remember of the events before. */
class Memory {
  ns = 0
  task = 0
  readonly tasks = new Int32Array(KINDS)
  readonly sites = new Int32Array(KINDS)
  readonly as = new Int32Array(KINDS)
  readonly bs = new Int32Array(KINDS)
  readonly delays = new Float64Array(KINDS)
}

const taskMode = (task: number, before: number, last: number): number =>
  task === before ? TASK_BEFORE : task === last ? TASK_SAME : task === last + 1 ? TASK_NEXT : TASK_DIFFERS

const fieldMode = (value: number, last: number): number => {
  if (value === last) return FIELD_SAME
  if (value === 0) return FIELD_ZERO
  if (value === last + 1) return FIELD_NEXT
  return value === last - 1 ? FIELD_PREVIOUS : FIELD_DIFFERS
}

/** `delay` is what stands between the event and its time; it has to give the very same float back. */
const timeMode = (time: number, delay: number, ns: number, last: number): number => {
  if (!Number.isInteger(delay) || Math.abs(delay) > LARGEST_DELAY || !Object.is(ns + delay, time)) return TIME_PLAIN
  return delay === last ? TIME_SAME_DELAY : TIME_DELAY
}

/**
 * Encodes `count` records from the one with the index `first` on. Indices wrap around the end of
 * `records`, which holds a power of two of them or all that are asked for.
 */
export function encodeEvents({ floats, words }: EventRecords, first: number, count: number): Uint8Array<ArrayBuffer> {
  const capacity = words.length / WORDS_PER_RECORD
  const encoder = new Encoder(count)
  for (let i = 0; i < count; i++) {
    const record = (first + i) % capacity
    const float = record * FLOATS_PER_RECORD
    const word = record * WORDS_PER_RECORD
    const kind = words[word + 2]! & (KINDS - 1)
    const site = words[word + 2]! >>> 8
    const task = words[word + 3]!
    if (isTimed[kind] === 1) encoder.timed(kind, floats[float]!, site, task, floats[float + 2]!)
    else encoder.event(kind, floats[float]!, site, task, words[word + 4]!, words[word + 5]!)
  }
  return encoder.finish()
}

class Encoder {
  readonly #out: ByteWriter
  readonly #memory = new Memory()
  /** By head: its index and one more; 0 for those that did not occur yet. */
  readonly #heads = new Uint16Array(1 << 16)
  #knownHeads = 0

  constructor(count: number) {
    this.#out = new ByteWriter(MAX_EVENT_BYTES + count * 4)
    this.#out.byte(VERSION)
    this.#out.uint(count)
  }

  event(kind: number, ns: number, site: number, task: number, a: number, b: number): void {
    const { as, bs } = this.#memory
    const aMode = fieldMode(a, as[kind]!)
    const bMode = fieldMode(b, bs[kind]!)
    this.#common(kind, ns, site, task, (aMode << 10) | (bMode << 13))
    if (aMode === FIELD_DIFFERS) this.#out.int((a - as[kind]!) | 0)
    if (bMode === FIELD_DIFFERS) this.#out.int((b - bs[kind]!) | 0)
    as[kind] = a
    bs[kind] = b
  }

  timed(kind: number, ns: number, site: number, task: number, time: number): void {
    const { delays } = this.#memory
    const from = Math.max(ns, this.#memory.ns)
    const delay = time - from
    const mode = timeMode(time, delay, from, delays[kind]!)
    this.#common(kind, ns, site, task, mode << 10)
    if (mode === TIME_DELAY) this.#out.wideInt(delay - delays[kind]!)
    else if (mode === TIME_PLAIN) this.#out.float64(time)
    if (mode !== TIME_PLAIN) delays[kind] = delay
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#out.finish()
  }

  /** The head, and the bytes of what all kinds have. */
  #common(kind: number, clock: number, site: number, task: number, fields: number): void {
    const memory = this.#memory
    const out = this.#out
    // That time never goes back is promised by the vocabulary, and the coding relies on it.
    const ns = Math.max(clock, memory.ns)
    const nsMode = ns === memory.ns ? SAME : DIFFERS
    const siteMode = site === memory.sites[kind] ? SAME : DIFFERS
    const mode = taskMode(task, memory.task, memory.tasks[kind]!)
    out.reserve(MAX_EVENT_BYTES)
    this.#head(kind | (nsMode << 6) | (siteMode << 7) | (mode << 8) | fields)
    if (nsMode === DIFFERS) out.wideUint(ns - memory.ns)
    if (siteMode === DIFFERS) out.int(site - memory.sites[kind]!)
    if (mode === TASK_DIFFERS) out.int((task - memory.tasks[kind]!) | 0)
    memory.ns = ns
    memory.sites[kind] = site
    memory.task = memory.tasks[kind] = task
  }

  #head(head: number): void {
    const known = this.#heads[head]!
    if (known > 0) return this.#out.uint(known - 1)
    this.#out.uint(this.#knownHeads)
    this.#out.byte(head & 255)
    this.#out.byte(head >> 8)
    this.#heads[head] = ++this.#knownHeads
  }
}

/**
 * The events of a batch. `reuse` are columns of an earlier batch that nobody reads any more: where
 * they are long enough they are written again, which spares the memory of a batch at each.
 * @throws CorruptEventsError
 */
export function decodeBatch(batch: Pick<EventBatch, 'bytes' | 'count'>, reuse?: EventColumns): EventColumns {
  const input = new ByteReader(batch.bytes)
  if (input.byte() !== VERSION) throw new CorruptEventsError('The events were written by another version of Taskscope.')
  const count = input.uint()
  // Every event takes a byte at least: a count beyond that must not make us allocate for it.
  if (count !== batch.count || count > input.length) throw new CorruptEventsError('The count of events is damaged.')
  const columns = reuse !== undefined && count <= reuse.ns.length ? { ...reuse, count } : emptyColumns(count)
  decodeInto(columns, input)
  if (input.at !== input.length)
    throw new CorruptEventsError('The events are damaged: they do not end where they should.')
  return columns
}

const emptyColumns = (count: number): EventColumns => ({
  count,
  ns: new Float64Array(count),
  kind: new Uint8Array(count),
  site: new Int32Array(count),
  task: new Int32Array(count),
  a: new Int32Array(count),
  b: new Int32Array(count),
  time: new Float64Array(count),
})

function decodeInto(columns: EventColumns, input: ByteReader): void {
  const memory = new Memory()
  const heads: number[] = []
  for (let i = 0; i < columns.count; i++) {
    const head = readHead(input, heads)
    const kind = head & (KINDS - 1)
    if (((head >> 6) & 1) === DIFFERS) memory.ns += input.wideUint()
    if (((head >> 7) & 1) === DIFFERS) memory.sites[kind]! += input.int()
    const taskIs = (head >> 8) & 3
    if (taskIs === TASK_BEFORE) memory.tasks[kind] = memory.task
    else if (taskIs === TASK_NEXT) memory.tasks[kind]! += 1
    else if (taskIs === TASK_DIFFERS) memory.tasks[kind]! += input.int()
    memory.task = memory.tasks[kind]!

    columns.ns[i] = memory.ns
    columns.kind[i] = kind
    columns.site[i] = memory.sites[kind]!
    columns.task[i] = memory.task
    const aIs = (head >> 10) & 7
    if (isTimed[kind] === 1) {
      if (aIs === TIME_DELAY) memory.delays[kind]! += input.wideInt()
      columns.time[i] = aIs === TIME_PLAIN ? input.float64() : memory.ns + memory.delays[kind]!
      columns.a[i] = columns.b[i] = 0
    } else {
      columns.time[i] = 0
      columns.a[i] = memory.as[kind] = readField(input, aIs, memory.as[kind]!)
      columns.b[i] = memory.bs[kind] = readField(input, head >> 13, memory.bs[kind]!)
    }
    if (input.at > input.length) throw new CorruptEventsError('The events are damaged: they break off.')
  }
}

function readHead(input: ByteReader, heads: number[]): number {
  const index = input.uint()
  const known = heads[index]
  if (known !== undefined) return known
  const head = input.byte() | (input.byte() << 8)
  if (index !== heads.length || isKind[head & (KINDS - 1)] === 0) {
    throw new CorruptEventsError('The events are damaged: an unknown kind stands among them.')
  }
  heads.push(head)
  return head
}

function readField(input: ByteReader, mode: number, last: number): number {
  if (mode === FIELD_SAME) return last
  if (mode === FIELD_ZERO) return 0
  if (mode === FIELD_NEXT) return (last + 1) | 0
  if (mode === FIELD_PREVIOUS) return (last - 1) | 0
  return (last + input.int()) | 0
}
