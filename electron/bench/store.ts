/** Benchmarks of the store: a million events kept and opened again, against one SQLite row an event. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- the peer: a row for each event
import Database from 'better-sqlite3'
import type { EventBatch } from '@shared/events/batch'
import {
  type EventColumns,
  decodeBatch,
  encodeEvents,
  viewRecords,
  WORDS_PER_RECORD,
  FLOATS_PER_RECORD,
} from '@shared/events/codec'
import { EventKind, Outcome, ReadyCause } from '@shared/events/kinds'
import { RECORD_BYTES } from '@shared/events/ring'
import type { Nanoseconds, RunId } from '@shared/ids'
import { RunBuilder } from '@shared/timeline/build'
import { Store } from '../store/store'
import { atMost, type Figure, interleave, median } from './measure'

const TASKS = 62_500
const ROUNDS_PER_TASK = 4
const BATCH = 32_768

/** A run of about a million events: tasks that sleep four times each, on a clock with jitter. */
function millionEvents(): { batches: EventBatch[]; count: number } {
  const records = new ArrayBuffer(TASKS * (4 + ROUNDS_PER_TASK * 3) * RECORD_BYTES)
  const { floats, words } = viewRecords(records)
  let count = 0
  let ns = 0
  let jitter = 1
  const put = (kind: EventKind, site: number, task: number, a = 0, b = 0): void => {
    jitter = (Math.imul(jitter, 1_664_525) + 1_013_904_223) >>> 0
    ns += 80 + (jitter >>> 25)
    floats[count * FLOATS_PER_RECORD] = ns
    words.set([kind | (site << 8), task, a, b], count * WORDS_PER_RECORD + 2)
    count++
  }
  for (let task = 1; task <= TASKS; task++) {
    put(EventKind.TaskCreated, 7, task, 1, -task)
    put(EventKind.TaskCoroutine, 3, task, 1, 1)
    put(EventKind.Ready, 0, task, 1, ReadyCause.Created)
  }
  for (let round = 0; round < ROUNDS_PER_TASK; round++) {
    for (let task = 1; task <= TASKS; task++) {
      put(EventKind.StepBegin, 0, task)
      put(EventKind.Suspended, 5, task, 4, (task % 50) + 1)
      put(EventKind.Ready, 0, task, (task * 7) % TASKS, ReadyCause.Completed)
    }
  }
  for (let task = 1; task <= TASKS; task++) put(EventKind.TaskDone, 0, task, Outcome.Result)
  const batches: EventBatch[] = []
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first)
    // The views of one batch only: the encoder takes a ring of a power of two or exactly what is asked for.
    const part = viewRecords(records.slice(first * RECORD_BYTES, (first + size) * RECORD_BYTES))
    const texts = first === 0 ? ['job'] : []
    batches.push({
      firstEvent: first,
      count: size,
      bytes: encodeEvents(part, 0, size),
      firstText: first === 0 ? 1 : 2,
      texts,
    })
  }
  return { batches, count }
}

const timed = (work: () => void): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}

const EMPTY_RUN = {
  source: '//',
  title: 'benchmark',
  clock: 'real',
  variant: {},
  seed: 1,
  sites: [],
  startedAt: 0,
  runtimeVersion: '1',
} as const

/** Keeps the run in a fresh store, as the recorder does. */
function keep(file: string, batches: readonly EventBatch[]): { store: Store; run: RunId } {
  const store = new Store(file)
  const run = store.createRun(EMPTY_RUN)
  for (const batch of batches) store.append(run, batch)
  store.finishRun(run, { status: 'completed', durationNs: 1e9 as Nanoseconds })
  return { store, run }
}

/** From the store to all lanes and slices. */
function open(store: Store, run: RunId): RunBuilder {
  const builder = new RunBuilder(store.getRun(run)?.events)
  for (let page = store.batches(run, 0); page.length > 0; page = store.batches(run, builder.model.events)) {
    for (const batch of page) builder.push(batch)
  }
  builder.finish(1e9 as Nanoseconds)
  return builder
}

/** The peer: a row for each event, a thousand in a transaction. */
function keepRows(file: string, events: readonly EventColumns[]): Database.Database {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.exec(
    'CREATE TABLE events (id INTEGER PRIMARY KEY, ns INTEGER, kind INTEGER, site INTEGER, task INTEGER, a INTEGER, b INTEGER)',
  )
  const insert = database.prepare('INSERT INTO events (ns, kind, site, task, a, b) VALUES (?, ?, ?, ?, ?, ?)')
  for (const { count, ns, kind, site, task, a, b } of events) {
    for (let first = 0; first < count; first += 1000) {
      database.transaction(() => {
        for (let i = first; i < Math.min(first + 1000, count); i++)
          insert.run(ns[i], kind[i], site[i], task[i], a[i], b[i])
      })()
    }
  }
  return database
}

interface Interval {
  readonly kind: number
  readonly startNs: number
  endNs: number
  readonly site: number
  readonly reason: number
  readonly target: number
}

/** From rows to the intervals of each task: less than our own opening makes. */
function openRows(database: Database.Database): number {
  const lanes = new Map<number, Interval[]>()
  const rows = database.prepare('SELECT ns, kind, site, task, a, b FROM events ORDER BY id').raw().iterate()
  for (const [ns, kind, site, task, reason, target] of rows as IterableIterator<
    [number, number, number, number, number, number]
  >) {
    let lane = lanes.get(task)
    if (lane === undefined) lanes.set(task, (lane = []))
    const open = lane.at(-1)
    if (open !== undefined) open.endNs = ns
    lane.push({ kind, startNs: ns, endNs: Infinity, site, reason, target })
  }
  return lanes.size
}

export async function storeFigures(rounds: number): Promise<Figure[]> {
  const { batches, count } = millionEvents()
  const events = batches.map((batch) => decodeBatch(batch))
  const folder = mkdtempSync(join(tmpdir(), 'taskscope-bench-'))
  let at = 0
  let bytes = 0
  const file = (): string => join(folder, `${String(at++)}.db`)
  try {
    const kept = keep(file(), batches)
    const rows = keepRows(file(), events)
    const times = await interleave(rounds, {
      keep: () => {
        const path = file()
        let store: Store | undefined
        const ms = timed(() => ({ store } = keep(path, batches)))
        store?.close()
        bytes = statSync(path).size
        return Promise.resolve(ms)
      },
      keepRows: () => Promise.resolve(timed(() => keepRows(file(), events).close())),
      open: () => Promise.resolve(timed(() => void open(kept.store, kept.run))),
      openRows: () => Promise.resolve(timed(() => void openRows(rows))),
    })
    kept.store.close()
    rows.close()
    const ms = (name: string): number => median(times[name]!)
    return [
      { name: 'events', value: count.toLocaleString('en') },
      atMost('bytes an event on disk', bytes / count, 4),
      atMost('storing: ours / a row an event', ms('keep') / ms('keepRows'), 0.1),
      atMost('opening: ours / from rows', ms('open') / ms('openRows'), 0.12),
      { name: 'storing, ms', value: ms('keep').toFixed(0) },
      { name: 'opening, ms', value: ms('open').toFixed(0) },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
