import { viewRecords, FLOATS_PER_RECORD, WORDS_PER_RECORD } from '@shared/events/codec'
import { EventKind } from '@shared/events/kinds'
import { Control, type RingMemory } from '@shared/events/ring'
import { NO_TEXT, type TextId } from '@shared/ids'
import type { Instrument } from '../runtime/instrument'
import { TextWriter } from './text-writer'

/** The reader looks every 8 ms; publishing every 256 records keeps atomics off the hot path. */
const PUBLISH_EVERY = 256

/** A reader that has not looked for this long is dead or stuck. One that looks but takes nothing is waited for. */
const PATIENCE_MS = 5000

/** The runtime replaces `performance.now` on the virtual clock; how long a reader is silent is real time. */
const now = performance.now.bind(performance)

/** Longest sleep between two looks at the reader's signs of life. */
const WAIT_MS = 100

/**
 * The writing end of the ring: an instrument that turns the runtime's calls into records in shared
 * memory. When the ring is full the snippet waits for the reader, so that nothing is lost however fast
 * it goes; only a dead reader makes events be dropped, counted, and told by a `Dropped` event.
 */
export class RingWriter implements Instrument {
  readonly #control: Int32Array
  readonly #floats: Float64Array
  readonly #words: Int32Array
  readonly #capacity: number
  readonly #texts: TextWriter
  readonly #patienceMs: number
  /** Counts of records since the run began, modulo 2^32. */
  #written = 0
  /** The count at which there is no known room; `#written` while events are dropped, so that each one asks. */
  #full: number
  #dropping = false
  #dropped = 0
  #droppedNs = 0

  constructor(memory: RingMemory, patienceMs = PATIENCE_MS) {
    const { floats, words } = viewRecords(memory.records)
    this.#floats = floats
    this.#words = words
    this.#capacity = words.length / WORDS_PER_RECORD
    this.#full = this.#capacity
    this.#control = new Int32Array(memory.control)
    this.#patienceMs = patienceMs
    this.#texts = new TextWriter(memory.text, this.#control, (hasRoom) => this.#wait(Control.TextRead, hasRoom))
  }

  event(kind: EventKind, ns: number, site: number, task: number, a: number, b: number): void {
    if (this.#written === this.#full && !this.#makeRoom(ns)) return
    const word = this.#begin(kind, ns, site, task)
    this.#words[word + 4] = a
    this.#words[word + 5] = b
    this.#commit()
  }

  timed(kind: EventKind, ns: number, site: number, task: number, time: number): void {
    if (this.#written === this.#full && !this.#makeRoom(ns)) return
    const word = this.#begin(kind, ns, site, task)
    this.#floats[(word + 4) / 2] = time
    this.#commit()
  }

  /** Gives 0 while events are dropped: the event that would name the text is lost too. */
  text(value: string): TextId {
    if (this.#dropping) return NO_TEXT
    const id = this.#texts.write(value)
    if (id === NO_TEXT) this.#startDropping()
    return id
  }

  flush(): void {
    if (this.#dropping) this.#stopDropping()
    this.#publish()
  }

  /** Gives the index of the record's first word. */
  #begin(kind: EventKind, ns: number, site: number, task: number): number {
    const record = this.#written & (this.#capacity - 1)
    const word = record * WORDS_PER_RECORD
    this.#floats[record * FLOATS_PER_RECORD] = ns
    this.#words[word + 2] = kind | (site << 8)
    this.#words[word + 3] = task
    return word
  }

  #commit(): void {
    this.#written = (this.#written + 1) | 0
    this.#control[Control.EventsWritten] = this.#written
    if ((this.#written & (PUBLISH_EVERY - 1)) === 0) this.#publish()
  }

  #publish(): void {
    Atomics.store(this.#control, Control.EventsPublished, this.#written)
  }

  #free(): number {
    return this.#capacity - ((this.#written - Atomics.load(this.#control, Control.EventsRead)) | 0)
  }

  /** False: the event is lost and counted. */
  #makeRoom(ns: number): boolean {
    this.#publish()
    if (!this.#dropping && !this.#wait(Control.EventsRead, () => this.#free() > 0)) this.#startDropping()
    if (this.#dropping) {
      // Never the first one: its text may be what did not fit.
      if (this.#dropped === 0 || !this.#stopDropping()) {
        this.#dropped++
        this.#droppedNs = ns
        return false
      }
    }
    this.#full = (this.#written + this.#free()) | 0
    return true
  }

  #startDropping(): void {
    this.#dropping = true
    this.#full = this.#written
  }

  /** Tells how many were lost once a quarter of both rings is free: less would be full again at once. */
  #stopDropping(): boolean {
    if (this.#free() < this.#capacity / 4 || !this.#texts.hasQuarter()) return false
    const dropped = this.#dropped
    this.#dropping = false
    this.#dropped = 0
    this.#full = (this.#written + this.#free()) | 0
    if (dropped > 0) this.event(EventKind.Dropped, this.#droppedNs, 0, 0, dropped, 0)
    return true
  }

  /** Sleeps until the reader has made room. False: it shows no sign of life. */
  #wait(slot: number, hasRoom: () => boolean): boolean {
    const control = this.#control
    let alive = Atomics.load(control, Control.ReaderAlive)
    let since = now()
    Atomics.store(control, Control.WriterWaits, 1)
    for (;;) {
      const seen = Atomics.load(control, slot)
      if (hasRoom() || now() - since > this.#patienceMs) break
      Atomics.wait(control, slot, seen, WAIT_MS)
      const look = Atomics.load(control, Control.ReaderAlive)
      if (look === alive) continue
      alive = look
      since = now()
    }
    Atomics.store(control, Control.WriterWaits, 0)
    return hasRoom()
  }
}
