import { randomUUID } from 'node:crypto'
import { crashMessage } from '@shared/crash'
import type { EventBatch } from '@shared/events/batch'
import { CorruptEventsError } from '@shared/events/codec'
import type { Nanoseconds, RunId } from '@shared/ids'
import type { BatchId, ExperimentId, Thumbnail } from '@shared/library'
import type { RunDetails, RunEnd, RunError, RunRequest, RunStatus, RunSummary } from '@shared/run'
import type { SiteTable } from '@shared/sites'
import { Chunks, NOTHING, type Measures } from './chunks'
import { StoreError } from './errors'
import { Experiments, keepVersion } from './experiments'
import { Housekeeping } from './housekeeping'
import { Library } from './library'
import { moveDatabase, type Move } from './move'
import { openDatabase } from './open'
import { isAlive, THIS_PROCESS } from './owner'
import { SUMMARY_COLUMNS, toDetails, toSummary } from './rows'
import { SearchRows } from './search-rows'
import { sourceIdOf } from './sources'

export interface NewRun extends RunRequest {
  readonly sites: SiteTable
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly runtimeVersion: string
  /** The experiment that it belongs to, whose code it runs. Where that was deleted, the run belongs to none. */
  readonly experimentId?: ExperimentId | null
  readonly batchId?: BatchId
}

const DETAILS = `SELECT ${SUMMARY_COLUMNS}, sites, marks, (SELECT text FROM sources WHERE sources.id = source_id) AS source FROM runs WHERE id = ? AND deleted_at IS NULL`

interface Unfinished {
  readonly id: RunId
  readonly owner: string
  readonly startedAt: number
}

const CLOSED: RunError = { message: crashMessage('closed'), stack: [] }

/**
 * All runs, in one SQLite file that several processes may have open. Its methods take their time: in the
 * app and on the command line they run in a thread of their own (client.ts).
 */
export class Store {
  readonly experiments: Experiments
  readonly library: Library
  readonly housekeeping: Housekeeping
  readonly #path: string
  readonly #database
  readonly #owner: string
  readonly #chunks: Chunks
  readonly #searchRows: SearchRows

  /**
   * `owner` tells whose runs are still being recorded.
   * @throws StoreError
   */
  constructor(path: string, owner = THIS_PROCESS) {
    this.#path = path
    this.#database = openDatabase(path)
    this.#owner = owner
    this.#chunks = new Chunks(this.#database)
    this.#searchRows = new SearchRows(this.#database)
    this.experiments = new Experiments(this.#database)
    this.library = new Library(this.#database, () => this.#recover())
    this.housekeeping = new Housekeeping(this.#database)
    this.#recover()
  }

  /** A new run, running from now on. */
  createRun(run: NewRun): RunId {
    return this.#database.transaction(() => {
      const sourceId = sourceIdOf(this.#database, run.source)
      const { batchId = null } = run
      const experimentId = this.experiments.has(run.experimentId ?? null) ? run.experimentId! : null
      const { lastInsertRowid } = this.#database
        .prepare(
          `INSERT INTO runs (uid, source_id, title, status, clock, variant, seed, started_at, runtime_version, sites, owner, experiment_id, batch_id)
           VALUES (?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          ...[randomUUID(), sourceId, run.title, run.clock, JSON.stringify(run.variant), run.seed, run.startedAt],
          ...[run.runtimeVersion, JSON.stringify(run.sites), this.#owner, experimentId, batchId],
        )
      if (experimentId !== null) {
        keepVersion(this.#database, experimentId, sourceId)
        this.#database.prepare('UPDATE experiments SET updated_at = ? WHERE id = ?').run(Date.now(), experimentId)
      }
      return Number(lastInsertRowid) as RunId
    })()
  }

  /** The run's next batch. */
  append(run: RunId, batch: EventBatch): void {
    this.#chunks.append(run, batch)
  }

  /** Notes how a run ended. What it is found by comes with `index`. */
  finishRun(run: RunId, end: RunEnd): RunSummary {
    this.#finish(run, end.status, end.error, end.durationNs)
    return toSummary(this.#database.prepare(`SELECT ${SUMMARY_COLUMNS} FROM runs WHERE id = ?`).get(run))
  }

  /** Joins the chunks of an ended run, and makes the rows by which it is found and its thumbnail. Takes longer than opening it. */
  index(run: RunId): void {
    this.#database
      .transaction(() => {
        this.#chunks.merge(run)
        const details = this.getRun(run)
        if (details === null) return
        this.#setIndexed(run, this.#searchRows.write(details, this.#chunks.each(run)))
      })
      .immediate()
  }

  /** Newest first; `before` gives the page after that run. */
  listRuns(limit: number, before: RunId | null = null): RunSummary[] {
    this.#recover()
    return this.#database
      .prepare(
        `SELECT ${SUMMARY_COLUMNS} FROM runs WHERE deleted_at IS NULL AND (? IS NULL OR id < ?) ORDER BY id DESC LIMIT ?`,
      )
      .all(before, before, limit)
      .map(toSummary)
  }

  /** null: there is no such run. */
  getRun(run: RunId): RunDetails | null {
    const row = this.#database.prepare(DETAILS).get(run)
    return row === undefined ? null : toDetails(row)
  }

  /**
   * A page of the run's batches from this event on, about 4 MB; empty at the end.
   * @throws StoreError when the run ended since the page before was read: its batches are cut anew then
   */
  batches(run: RunId, fromEvent: number): EventBatch[] {
    return this.#chunks.read(run, fromEvent)
  }

  sqliteVersion(): string {
    return this.#database.prepare('SELECT sqlite_version()').pluck().get() as string
  }

  /**
   * Takes the database to another folder, and closes it.
   * @throws StoreError and stays open and where it is
   */
  move(to: Move): void {
    moveDatabase(this.#database, this.#path, to)
  }

  close(): void {
    this.#database.close()
  }

  /** Without a duration, a run lasted until its last event. */
  #finish(run: RunId, status: RunStatus, error?: RunError, durationNs?: Nanoseconds): void {
    this.#database
      .transaction(() => {
        const measures = this.#chunks.measure(run)
        this.#setEnd(run, status, error, { ...measures, lastNs: durationNs ?? measures.lastNs })
      })
      .immediate()
  }

  /** Where several processes finish a run that was left behind, the first one counts. */
  #setEnd(run: RunId, status: RunStatus, error: RunError | undefined, { events, tasks, lastNs }: Measures): void {
    this.#database
      .prepare(
        `UPDATE runs SET status = ?, duration_ns = ?, events = ?, tasks = ?, error = ? WHERE id = ? AND status = 'running'`,
      )
      .run(status, lastNs, events, tasks, error ? JSON.stringify(error) : null, run)
  }

  #setIndexed(run: RunId, thumbnail: Thumbnail | null): void {
    this.#database
      .prepare('UPDATE runs SET indexed = 1, thumbnail = ? WHERE id = ?')
      .run(thumbnail && JSON.stringify(thumbnail), run)
  }

  /** Finishes what a process left behind that is gone: its runs end as crashed and keep their events. */
  #recover(): void {
    const unfinished = this.#database
      .prepare<[], Unfinished>('SELECT id, owner, started_at AS startedAt FROM runs WHERE indexed = 0')
      .all()
    for (const { id, owner, startedAt } of unfinished) {
      if (isAlive(owner, startedAt, this.#owner)) continue
      try {
        this.#finish(id, 'crashed', CLOSED)
        this.index(id)
      } catch (error) {
        // A damaged run says so when it is opened; the others must stay within reach.
        if (!(error instanceof CorruptEventsError || error instanceof StoreError)) throw error
        this.#setEnd(id, 'crashed', CLOSED, NOTHING)
        this.#setIndexed(id, null)
      }
    }
  }
}
