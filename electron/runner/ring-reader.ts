import type { EventBatch } from '@shared/events/batch'
import { encodeEvents, FLOATS_PER_RECORD, viewRecords, WORDS_PER_RECORD, type EventRecords } from '@shared/events/codec'
import { Control, RECORD_BYTES, RING_RECORDS, TEXT_RING_BYTES, type RingMemory } from '@shared/events/ring'
import type { Nanoseconds } from '@shared/ids'
import { TextReader } from './text-reader'

/** About 80 KB encoded: large enough to store and send well, small enough to leave room for a Stop in between. */
const MOST_EVENTS = 32_768

export const createRing = (records = RING_RECORDS, textBytes = TEXT_RING_BYTES): RingMemory => ({
  control: new SharedArrayBuffer(Control.Slots * Int32Array.BYTES_PER_ELEMENT),
  records: new SharedArrayBuffer(records * RECORD_BYTES),
  text: new SharedArrayBuffer(textBytes),
})

/** Writes to each page once, so that the system gives its memory now and not in the middle of a run. */
export function touchRing(memory: RingMemory): RingMemory {
  new Uint8Array(memory.records).fill(0)
  new Uint8Array(memory.text).fill(0)
  return memory
}

/** The reading end of a run's ring: gives what the worker wrote as encoded batches, in order, without a gap. */
export class RingReader {
  readonly #control: Int32Array
  readonly #records: EventRecords
  readonly #capacity: number
  readonly #texts: TextReader
  /** Count of records that may be read, modulo 2^32. */
  #available = 0
  #writtenBefore = 0
  #read = 0
  #events = 0
  #lastNs = 0

  constructor(memory: RingMemory) {
    this.#control = new Int32Array(memory.control)
    this.#records = viewRecords(memory.records)
    this.#capacity = this.#records.words.length / WORDS_PER_RECORD
    this.#texts = new TextReader(memory.text, this.#control)
  }

  /** Time of the last event that was read. */
  get lastNs(): Nanoseconds {
    return this.#lastNs as Nanoseconds
  }

  /**
   * Looks what there is to read. Records that the writer did not publish yet count too once it has
   * been quiet since the last look, or is dead (`isDead`).
   */
  look(isDead = false): void {
    Atomics.add(this.#control, Control.ReaderAlive, 1)
    const written = Atomics.load(this.#control, Control.EventsWritten)
    const quiet = isDead || written === this.#writtenBefore
    this.#writtenBefore = written
    this.#available = quiet ? written : Atomics.load(this.#control, Control.EventsPublished)
  }

  /** The next batch of what the last look saw; undefined when all is read. */
  next(): EventBatch | undefined {
    const count = Math.min((this.#available - this.#read) | 0, MOST_EVENTS)
    this.#texts.drain()
    if (count <= 0) {
      this.#wakeWriter()
      return undefined
    }
    const first = this.#read >>> 0
    const bytes = encodeEvents(this.#records, first, count)
    const last = (first + count - 1) % this.#capacity
    this.#lastNs = Math.max(this.#lastNs, this.#records.floats[last * FLOATS_PER_RECORD]!)
    const batch: EventBatch = { firstEvent: this.#events, count, bytes, ...this.#texts.take() }
    this.#events += count
    this.#read = (this.#read + count) | 0
    Atomics.store(this.#control, Control.EventsRead, this.#read)
    this.#wakeWriter()
    return batch
  }

  #wakeWriter(): void {
    if (Atomics.load(this.#control, Control.WriterWaits) === 0) return
    Atomics.notify(this.#control, Control.EventsRead)
    Atomics.notify(this.#control, Control.TextRead)
  }
}
