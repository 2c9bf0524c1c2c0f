import type { EventBatch } from '../events/batch'
import { decodeBatch, type EventColumns } from '../events/codec'
import type { EventKind } from '../events/kinds'
import { countAtMost, countWhere } from './search'

/** One event of a run; what the fields mean stands in shared/events/kinds.ts. */
export interface LoggedEvent {
  /** Within the run, from 0. */
  readonly index: number
  readonly ns: number
  readonly kind: EventKind
  readonly site: number
  readonly task: number
  readonly a: number
  readonly b: number
  readonly time: number
}

/** Some events in a row: event `first + i` of the run is row `i` of the columns. */
export interface EventBlock {
  readonly first: number
  readonly columns: EventColumns
}

/** Scrubbing stays near one place, and comparing walks forwards: a few decoded batches serve both. */
const DECODED_BATCHES = 4

/**
 * A run's events by their index. They stay encoded (two or three bytes each) and are decoded a batch
 * at a time when asked for, so that a million of them can lie beside the model at little cost.
 */
export class EventLog {
  readonly texts: string[] = []
  readonly #batches: Uint8Array[] = []
  /** Index of each batch's first event, and one more: the length. */
  readonly #starts: number[] = [0]
  /** Newest last. */
  readonly #decoded = new Map<number, EventColumns>()
  /** Time of the last event of each batch, as far as they have been decoded. */
  readonly #lastNs: number[] = []

  /** How many events there are. */
  get length(): number {
    return this.#starts.at(-1)!
  }

  /** Takes the run's next batch. */
  push({ bytes, count, firstText, texts }: EventBatch): void {
    texts.forEach((text, i) => (this.texts[firstText - 1 + i] = text))
    if (count === 0) return
    this.#batches.push(bytes)
    this.#starts.push(this.length + count)
  }

  /**
   * @throws RangeError where the run has no such event
   * @throws CorruptEventsError
   */
  at(index: number): LoggedEvent {
    const { first, columns } = this.blockAt(index)
    const i = index - first
    return {
      index,
      ns: columns.ns[i]!,
      kind: columns.kind[i] as EventKind,
      site: columns.site[i]!,
      task: columns.task[i]!,
      a: columns.a[i]!,
      b: columns.b[i]!,
      time: columns.time[i]!,
    }
  }

  /**
   * The batch that holds this event, for loops over many of them: go on with `first + columns.count`.
   * @throws RangeError where the run has no such event
   * @throws CorruptEventsError
   */
  blockAt(index: number): EventBlock {
    if (!(index >= 0 && index < this.length)) {
      throw new RangeError(`There is no event ${index}: the run has ${this.length}.`)
    }
    const batch = countAtMost(this.#starts, index) - 1
    return { first: this.#starts[batch]!, columns: this.#decode(batch) }
  }

  /** Every block from the first to the last. */
  *blocks(): Generator<EventBlock, void, undefined> {
    for (let batch = 0; batch < this.#batches.length; batch++) {
      yield { first: this.#starts[batch]!, columns: this.#decode(batch) }
    }
  }

  /** How many events have happened by this time, those at it included. */
  positionAt(ns: number): number {
    const batch = countWhere(this.#batches.length, (i) => this.#endOf(i) <= ns)
    if (batch === this.#batches.length) return this.length
    return this.#starts[batch]! + countAtMost(this.#decode(batch).ns, ns)
  }

  #endOf(batch: number): number {
    return this.#lastNs[batch] ?? this.#decode(batch).ns.at(-1)!
  }

  #decode(batch: number): EventColumns {
    let columns = this.#decoded.get(batch)
    if (columns === undefined) {
      const count = this.#starts[batch + 1]! - this.#starts[batch]!
      columns = decodeBatch({ bytes: this.#batches[batch]!, count })
      this.#lastNs[batch] = columns.ns.at(-1)!
    } else this.#decoded.delete(batch)
    this.#decoded.set(batch, columns)
    if (this.#decoded.size > DECODED_BATCHES) this.#decoded.delete(this.#decoded.keys().next().value!)
    return columns
  }
}
