import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CorruptEventsError,
  decodeBatch,
  encodeEvents,
  FLOATS_PER_RECORD,
  viewRecords,
  WORDS_PER_RECORD,
  type EventColumns,
  type EventRecords,
} from './codec'
import { EventKind, TIMED, WaitReason } from './kinds'
import { RECORD_BYTES } from './ring'

interface Event {
  ns: number
  kind: EventKind
  site: number
  task: number
  a?: number
  b?: number
  time?: number
}

function write(records: EventRecords, index: number, event: Event): void {
  const float = index * FLOATS_PER_RECORD
  const word = index * WORDS_PER_RECORD
  records.floats[float] = event.ns
  records.words[word + 2] = event.kind | (event.site << 8)
  records.words[word + 3] = event.task
  if (event.time !== undefined) records.floats[float + 2] = event.time
  else {
    records.words[word + 4] = event.a ?? 0
    records.words[word + 5] = event.b ?? 0
  }
}

function encode(events: readonly Event[], capacity = events.length, first = 0): Uint8Array {
  const records = viewRecords(new ArrayBuffer(capacity * RECORD_BYTES))
  events.forEach((event, i) => write(records, (first + i) % capacity, event))
  return encodeEvents(records, first, events.length)
}

const eventsOf = (columns: EventColumns): Event[] =>
  Array.from({ length: columns.count }, (_, i) => {
    const kind = columns.kind[i] as EventKind
    const common = { ns: columns.ns[i]!, kind, site: columns.site[i]!, task: columns.task[i]! }
    return TIMED.has(kind) ? { ...common, time: columns.time[i]! } : { ...common, a: columns.a[i]!, b: columns.b[i]! }
  })

const int32 = fc.oneof(fc.integer({ min: -3, max: 300 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))
const time = fc.oneof(fc.nat(1e6), fc.maxSafeNat(), fc.double({ noNaN: true }), fc.constant(Infinity))
const someEvents = fc
  .array(
    fc.record({
      step: fc.oneof(fc.constant(0), fc.nat(5000), fc.nat(2 ** 45)),
      kind: fc.constantFrom(...Object.values(EventKind)),
      site: fc.oneof(fc.nat(200), fc.nat(2 ** 24 - 1)),
      task: int32,
      a: int32,
      b: int32,
      time,
    }),
    { maxLength: 200 },
  )
  .map((drafts) => {
    let ns = 0
    return drafts.map(({ step, kind, site, task, a, b, time }): Event => {
      ns += step
      return TIMED.has(kind) ? { ns, kind, site, task, time } : { ns, kind, site, task, a, b }
    })
  })

describe('the event codec', () => {
  test('gives back every event that it was given', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        expect(eventsOf(decodeBatch({ bytes: encode(events), count: events.length }))).toEqual(events)
      }),
      { numRuns: 500 },
    )
  })

  test('reads records that wrap around the end of the ring', () => {
    fc.assert(
      fc.property(someEvents, fc.nat(1 << 20), (events, first) => {
        expect(encode(events, 256, first)).toEqual(encode(events))
      }),
    )
  })

  test('brings back virtual times of years, which are past what whole numbers are exact to', () => {
    const year = 365 * 86_400 * 1e9
    const events = [1, 2, 50].map((years) => ({
      ns: years * year,
      kind: EventKind.StepBegin,
      site: 0,
      task: 1,
      a: 0,
      b: 0,
    }))
    expect(eventsOf(decodeBatch({ bytes: encode(events), count: events.length }))).toEqual(events)
  })

  test('keeps the promise that time never goes back, whatever the clock did', () => {
    const bytes = encode([
      { ns: 500, kind: EventKind.StepBegin, site: 0, task: 1 },
      { ns: 400, kind: EventKind.Yielded, site: 0, task: 1 },
    ])
    expect([...decodeBatch({ bytes, count: 2 }).ns]).toEqual([500, 500])
  })

  test('takes at most three bytes an event for many tasks on the real clock', () => {
    const events = manyTasks(10_000)
    expect(encode(events).length / events.length).toBeLessThan(3)
  })

  test('refuses damaged bytes with an error of its own, and never hangs', () => {
    const intact = encode(manyTasks(50))
    const count = manyTasks(50).length
    fc.assert(
      fc.property(fc.nat(intact.length - 1), fc.nat(255), fc.nat(intact.length), (at, value, length) => {
        const bytes = intact.slice(0, length)
        if (at < length) bytes[at] = value
        try {
          expect(decodeBatch({ bytes, count }).count).toBe(count)
        } catch (error) {
          expect(error).toBeInstanceOf(CorruptEventsError)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('refuses bytes that break off or go on', () => {
    const events = manyTasks(5)
    const bytes = encode(events)
    const count = events.length
    expect(() => decodeBatch({ bytes: bytes.slice(0, -1), count })).toThrow(CorruptEventsError)
    expect(() => decodeBatch({ bytes: new Uint8Array([...bytes, 0]), count })).toThrow(CorruptEventsError)
    expect(() => decodeBatch({ bytes, count: count + 1 })).toThrow(CorruptEventsError)
    expect(() => decodeBatch({ bytes: new Uint8Array(), count: 0 })).toThrow(CorruptEventsError)
  })
})

/** Tasks as the real clock sees them: each is created, sleeps, waits for a future, and ends. */
function manyTasks(tasks: number): Event[] {
  const events: Event[] = []
  let ns = 1_234_567
  const add = (event: Omit<Event, 'ns'>): void => void events.push({ ns, ...event })
  const tick = (): number => (ns += 300 + ((ns * 7919) % 1500))
  for (let task = 1; task <= tasks; task++) {
    tick()
    add({ kind: EventKind.TaskCreated, site: 3, task, a: 0, b: -task })
    add({ kind: EventKind.TaskCoroutine, site: 1, task, a: 1, b: 2 })
    add({ kind: EventKind.Ready, site: 0, task, a: 0, b: 0 })
  }
  for (let task = 1; task <= tasks; task++) {
    tick()
    add({ kind: EventKind.StepBegin, site: 0, task })
    tick()
    add({ kind: EventKind.SuspendedUntil, site: 2, task, time: ns + 1_000_000_000 - (ns % 97) })
  }
  for (let task = 1; task <= tasks; task++) {
    tick()
    add({ kind: EventKind.Ready, site: 0, task, a: 0, b: 1 })
    add({ kind: EventKind.StepBegin, site: 0, task })
    tick()
    add({ kind: EventKind.Suspended, site: 4, task, a: WaitReason.Future, b: task })
    add({ kind: EventKind.FutureDone, site: 0, task: 0, a: task, b: 0 })
    add({ kind: EventKind.Ready, site: 0, task, a: 0, b: 2 })
    add({ kind: EventKind.StepBegin, site: 0, task })
    tick()
    add({ kind: EventKind.TaskDone, site: 0, task, a: 0, b: task % 10 === 0 ? task : 0 })
  }
  return events
}
