import type { Database } from 'better-sqlite3'
import type { EventBatch } from '@shared/events/batch'
import { decodeBatch, encodeEvents, FLOATS_PER_RECORD, viewRecords, WORDS_PER_RECORD } from '@shared/events/codec'
import { EventKind, TIMED } from '@shared/events/kinds'
import { RECORD_BYTES } from '@shared/events/ring'
import type { Nanoseconds, RunId } from '@shared/ids'
import { StoreError } from './errors'
import { CHUNK_COLUMNS, toBatch } from './rows'

/** Neighbours are joined up to this size: SQLite is quickest with blobs of about that, and few rows are read at once. */
const CHUNK_BYTES = 64 * 1024

/** How much `read` gives at a time, so that a large run can be opened piece by piece. */
const PAGE_BYTES = 4 * 1024 * 1024

/** What a run's events say about it as a whole. */
export interface Measures {
  readonly events: number
  readonly tasks: number
  /** Time of the last event. */
  readonly lastNs: Nanoseconds
}

export const NOTHING: Measures = { events: 0, tasks: 0, lastNs: 0 as Nanoseconds }

interface ChunkSize {
  readonly firstEvent: number
  readonly size: number
}

/** The events of runs, as they were recorded: encoded batches, one row each. */
export class Chunks {
  readonly #insert
  readonly #from
  readonly #one
  readonly #events
  readonly #sizes
  readonly #remove

  constructor(database: Database) {
    this.#insert = database.prepare<[RunId, number, number, Uint8Array, number, string]>(
      'INSERT INTO chunks (run_id, first_event, count, bytes, first_text, texts) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#from = database.prepare<[RunId, number]>(
      `SELECT ${CHUNK_COLUMNS} FROM chunks WHERE run_id = ? AND first_event + count > ? ORDER BY first_event`,
    )
    this.#one = database.prepare<[RunId, number]>(
      `SELECT ${CHUNK_COLUMNS} FROM chunks WHERE run_id = ? AND first_event = ?`,
    )
    this.#events = database.prepare<[RunId], Pick<EventBatch, 'count' | 'bytes'>>(
      'SELECT count, bytes FROM chunks WHERE run_id = ? ORDER BY first_event',
    )
    this.#sizes = database.prepare<[RunId], ChunkSize>(
      'SELECT first_event AS firstEvent, length(bytes) + length(texts) AS size FROM chunks WHERE run_id = ? ORDER BY first_event',
    )
    this.#remove = database.prepare<[RunId, number]>('DELETE FROM chunks WHERE run_id = ? AND first_event = ?')
  }

  append(run: RunId, { firstEvent, count, bytes, firstText, texts }: EventBatch): void {
    this.#insert.run(run, firstEvent, count, bytes, firstText, JSON.stringify(texts))
  }

  /** All batches of a run, one at a time. The database takes no changes meanwhile. */
  *each(run: RunId, fromEvent = 0): Generator<EventBatch> {
    for (const row of this.#from.iterate(run, fromEvent)) yield toBatch(row)
  }

  /**
   * A page of batches from this event on, about 4 MB; empty at the end.
   * @throws StoreError when the chunks were merged since the page before was read
   */
  read(run: RunId, fromEvent: number): EventBatch[] {
    const page: EventBatch[] = []
    let size = 0
    for (const batch of this.each(run, fromEvent)) {
      if (page.length === 0 && batch.firstEvent !== fromEvent) {
        throw new StoreError({
          en: 'The run ended while it was being read: open it again.',
          fr: 'L’exécution s’est terminée pendant sa lecture\u00a0: ouvrez-la de nouveau.',
        })
      }
      page.push(batch)
      size += batch.bytes.length + batch.texts.reduce((sum, text) => sum + text.length, 0)
      if (size >= PAGE_BYTES) break
    }
    return page
  }

  /** @throws CorruptEventsError */
  measure(run: RunId): Measures {
    let events = 0
    let tasks = 0
    let lastNs = 0
    for (const chunk of this.#events.iterate(run)) {
      const { count, kind, ns } = decodeBatch(chunk)
      for (let i = 0; i < count; i++) if (kind[i] === EventKind.TaskCreated) tasks++
      events += count
      lastNs = ns[count - 1] ?? lastNs
    }
    return { events, tasks, lastNs: lastNs as Nanoseconds }
  }

  /** A live run comes in many small batches: joins neighbours until each chunk is worth a row. */
  merge(run: RunId): void {
    for (const group of smallNeighbours(this.#sizes.all(run))) {
      const batches = group.map(({ firstEvent }) => toBatch(this.#one.get(run, firstEvent)))
      for (const { firstEvent } of group) this.#remove.run(run, firstEvent)
      this.append(run, join(batches))
    }
  }
}

/** Groups of two and more neighbours that fit into one chunk. */
function smallNeighbours(chunks: readonly ChunkSize[]): ChunkSize[][] {
  const groups: ChunkSize[][] = [[]]
  let total = 0
  for (const chunk of chunks) {
    if (total + chunk.size > CHUNK_BYTES) {
      groups.push([])
      total = 0
    }
    groups.at(-1)!.push(chunk)
    total += chunk.size
  }
  return groups.filter((group) => group.length > 1)
}

/** One batch out of several that follow one another. */
function join(batches: readonly EventBatch[]): EventBatch {
  const count = batches.reduce((sum, batch) => sum + batch.count, 0)
  const { floats, words } = viewRecords(new ArrayBuffer(count * RECORD_BYTES))
  let record = 0
  for (const batch of batches) {
    const columns = decodeBatch(batch)
    for (let i = 0; i < columns.count; i++, record++) {
      const float = record * FLOATS_PER_RECORD
      const word = record * WORDS_PER_RECORD
      const kind = columns.kind[i] as EventKind
      floats[float] = columns.ns[i]!
      words[word + 2] = kind | (columns.site[i]! << 8)
      words[word + 3] = columns.task[i]!
      if (TIMED.has(kind)) floats[float + 2] = columns.time[i]!
      else {
        words[word + 4] = columns.a[i]!
        words[word + 5] = columns.b[i]!
      }
    }
  }
  return {
    firstEvent: batches[0]!.firstEvent,
    count,
    bytes: encodeEvents({ floats, words }, 0, count),
    firstText: batches[0]!.firstText,
    texts: batches.flatMap((batch) => batch.texts),
  }
}
