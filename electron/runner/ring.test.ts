import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBatch } from '@shared/events/codec'
import { ConsoleLevel, EventKind } from '@shared/events/kinds'
import type { RingMemory } from '@shared/events/ring'
import { RingWriter } from '../worker/ring-writer'
import { createRing, RingReader } from './ring-reader'

const IMPATIENT_MS = 20

/** What a reader got: the a field of every event with its kind, and all texts. */
class Collector {
  readonly events: { kind: number; a: number; b: number }[] = []
  readonly texts: string[] = []
  readonly #reader: RingReader

  constructor(memory: RingMemory) {
    this.#reader = new RingReader(memory)
  }

  collect(isDead = false): void {
    this.#reader.look(isDead)
    for (let batch = this.#reader.next(); batch; batch = this.#reader.next()) {
      expect(batch.firstEvent).toBe(this.events.length)
      expect(batch.firstText).toBe(this.texts.length + 1)
      const { kind, a, b } = decodeBatch(batch)
      for (let i = 0; i < batch.count; i++) this.events.push({ kind: kind[i]!, a: a[i]!, b: b[i]! })
      this.texts.push(...batch.texts)
    }
  }
}

describe('the ring', () => {
  test('hands over every event and text in order, however reads and writes interleave', () => {
    const actions = fc.array(
      fc.oneof(
        fc.record({ write: fc.integer({ min: 1, max: 60 }) }),
        fc.record({ text: fc.string({ unit: 'binary', maxLength: 90 }) }),
        fc.constant('read' as const),
      ),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(actions, (actions) => {
        const memory = createRing(64, 512)
        const writer = new RingWriter(memory)
        const collector = new Collector(memory)
        const written: string[] = []
        let count = 0
        const write = (b: number): void => writer.event(EventKind.Mark, count, 0, 0, count++, b)
        for (const action of actions) {
          collector.collect(true) // Writer and reader share this thread: the ring must never be full.
          if (action === 'read') continue
          if ('write' in action) for (let i = 0; i < action.write; i++) write(0)
          else {
            written.push(action.text)
            write(writer.text(action.text))
          }
        }
        collector.collect(true)
        expect(collector.events.map((event) => event.a)).toEqual(Array.from({ length: count }, (_, i) => i))
        const named = collector.events.filter((event) => event.b > 0)
        expect(named.map((event) => collector.texts[event.b - 1])).toEqual(written)
      }),
      { numRuns: 100 },
    )
  })

  test('shows what was not published yet once the writer is quiet for one look, or dead', () => {
    const memory = createRing(1024, 1024)
    const writer = new RingWriter(memory)
    const collector = new Collector(memory)
    writer.event(EventKind.Mark, 1, 0, 0, 1, 0)
    collector.collect()
    expect(collector.events).toHaveLength(0)
    collector.collect()
    expect(collector.events).toHaveLength(1)
    writer.event(EventKind.Mark, 2, 0, 0, 2, 0)
    collector.collect(true)
    expect(collector.events).toHaveLength(2)
  })

  test('counts what it drops without a reader, and says so when there is room again', () => {
    const memory = createRing(64, 1024)
    const writer = new RingWriter(memory, IMPATIENT_MS)
    for (let i = 0; i < 100; i++) writer.event(EventKind.Mark, i, 0, 0, i, 0)
    const collector = new Collector(memory)
    collector.collect()
    writer.event(EventKind.Mark, 100, 0, 0, 100, 0)
    writer.flush()
    collector.collect()
    expect(collector.events.map((event) => event.a)).toEqual([...Array.from({ length: 64 }, (_, i) => i), 36, 100])
    expect(collector.events[64]!.kind).toBe(EventKind.Dropped)
  })

  test('drops the line, not just its text, when the texts have no room', () => {
    const memory = createRing(1024, 64)
    const writer = new RingWriter(memory, IMPATIENT_MS)
    const log = (text: string): void => writer.event(EventKind.Console, 0, 0, 0, ConsoleLevel.Log, writer.text(text))
    log('a'.repeat(50))
    log('b'.repeat(50))
    log('c'.repeat(50))
    const collector = new Collector(memory)
    collector.collect(true)
    writer.flush()
    collector.collect(true)
    expect(collector.texts).toEqual(['a'.repeat(50)])
    expect(collector.events.map((event) => event.kind)).toEqual([EventKind.Console, EventKind.Dropped])
    expect(collector.events[1]!.a).toBe(2)
  })
})
