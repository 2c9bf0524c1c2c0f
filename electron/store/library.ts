import type { Database } from 'better-sqlite3'
import type { RequestArgs } from '@shared/contract'
import { codeOf } from '@shared/errors'
import type { RunId } from '@shared/ids'
import type { BatchId, LibraryHit, LibraryQuery, LibraryRun, StorageInfo } from '@shared/library'
import { StoreError } from './errors'
import { LIBRARY_COLUMNS, toLibraryRun } from './rows'
import { Words } from './words'

const DAY_MS = 24 * 60 * 60 * 1000

export type RunChange = Omit<RequestArgs<'runs.change'>, 'runId'>

export interface LibraryPage {
  readonly hits: LibraryHit[]
  /** Of all pages. */
  readonly total: number
}

/** The sizes of a run's events: the rest of it is small beside them. */
const SIZE = '(SELECT coalesce(sum(length(bytes) + octet_length(texts)), 0) FROM chunks WHERE run_id = runs.id)'

/** Neither pinned, tagged nor marked, nor part of an experiment that is pinned or tagged; ended, and older than a time. */
const CLEANABLE = `status <> 'running' AND started_at < ? AND pinned = 0 AND tags = '[]' AND marks = '[]'
  AND NOT EXISTS (SELECT 1 FROM experiments AS e WHERE e.id = experiment_id AND (e.pinned = 1 OR e.tags <> '[]'))`

/** Finding runs among many, and keeping them in order. */
export class Library {
  readonly #database: Database
  readonly #words: Words
  readonly #recover: () => void

  /** `recover` ends the runs of processes that are gone, so that none is listed as running for ever. */
  constructor(database: Database, recover: () => void) {
    this.#database = database
    this.#recover = recover
    this.#words = new Words(database)
  }

  /** Newest first. Where words were asked for, each run comes with a place where they stand. */
  search(query: LibraryQuery): LibraryPage {
    this.#recover()
    const { where, values } = this.#conditions(query)
    const total = this.#database.prepare(`SELECT count(*) FROM runs WHERE ${where}`).pluck().get(values) as number
    const before = query.before === undefined ? '' : 'AND id < ?'
    const page = query.before === undefined ? [query.limit] : [query.before, query.limit]
    const runs = this.#database
      .prepare(`SELECT ${LIBRARY_COLUMNS} FROM runs WHERE ${where} ${before} ORDER BY id DESC LIMIT ?`)
      .all(values, page)
      .map(toLibraryRun)
    const excerpts = this.#words.excerpts(
      query.words ?? '',
      runs.map(({ id }) => id),
    )
    return { hits: runs.map((run) => ({ run, excerpt: excerpts.get(run.id) ?? '' })), total }
  }

  #conditions({ words = '', statuses, clock, since, until, tag, experimentId, batchId }: LibraryQuery) {
    const conditions: [sql: string, ...values: unknown[]][] = [['deleted_at IS NULL']]
    if (statuses) conditions.push(['status IN (SELECT value FROM json_each(?))', JSON.stringify(statuses)])
    if (clock !== undefined) conditions.push(['clock = ?', clock])
    if (since !== undefined) conditions.push(['started_at >= ?', since])
    if (until !== undefined) conditions.push(['started_at < ?', until])
    if (tag !== undefined) conditions.push(['EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)', tag])
    if (experimentId !== undefined) conditions.push(['experiment_id = ?', experimentId])
    if (batchId !== undefined) conditions.push(['batch_id = ?', batchId])
    conditions.push(...this.#words.conditions(words))
    return {
      where: conditions.map(([sql]) => `(${sql})`).join(' AND '),
      values: conditions.flatMap(([, ...values]) => values),
    }
  }

  /** @throws StoreError where there is no such run */
  run(id: RunId): LibraryRun {
    const row = this.#database
      .prepare(`SELECT ${LIBRARY_COLUMNS} FROM runs WHERE id = ? AND deleted_at IS NULL`)
      .get(id)
    if (row === undefined) throw new StoreError(`There is no run ${id} any more.`)
    return toLibraryRun(row)
  }

  /** What is left out stays as it is. @throws StoreError where there is no such run */
  change(id: RunId, { title, tags, pinned, marks }: RunChange): LibraryRun {
    return this.#database
      .transaction(() => {
        this.run(id)
        const set = (column: string, value: string | number): void =>
          void this.#database.prepare(`UPDATE runs SET ${column} = ? WHERE id = ?`).run(value, id)
        if (title !== undefined) set('title', title)
        if (tags !== undefined) set('tags', JSON.stringify(tags))
        if (pinned !== undefined) set('pinned', Number(pinned))
        if (marks !== undefined) set('marks', JSON.stringify(marks))
        return this.run(id)
      })
      .immediate()
  }

  /** They come back with `restore` until the next `purge`. @throws StoreError while one of them goes on */
  delete(ids: readonly RunId[]): void {
    this.#database
      .transaction(() => {
        const running = this.#database
          .prepare<[string], number>(
            "SELECT id FROM runs WHERE status = 'running' AND id IN (SELECT value FROM json_each(?))",
          )
          .pluck()
          .get(JSON.stringify(ids))
        if (running !== undefined) throw new StoreError(`Run ${running} still goes on: stop it first.`)
        this.#mark(ids, Date.now())
      })
      .immediate()
  }

  restore(ids: readonly RunId[]): void {
    this.#mark(ids, null)
  }

  #mark(ids: readonly RunId[], deletedAt: number | null): void {
    this.#database
      .prepare('UPDATE runs SET deleted_at = ? WHERE id IN (SELECT value FROM json_each(?))')
      .run(deletedAt, JSON.stringify(ids))
  }

  createBatch(): BatchId {
    const { lastInsertRowid } = this.#database.prepare('INSERT INTO batches (started_at) VALUES (?)').run(Date.now())
    return Number(lastInsertRowid) as BatchId
  }

  /** How much there is, and how much of it a clean-up of what is older than so many days would free. */
  storage(days: number): StorageInfo {
    const [file, pages, pageSize] = [
      this.#database.name,
      this.#database.pragma('page_count', { simple: true }) as number,
      this.#database.pragma('page_size', { simple: true }) as number,
    ]
    const runs = this.#database.prepare('SELECT count(*) FROM runs WHERE deleted_at IS NULL').pluck().get() as number
    return { file, bytes: pages * pageSize, runs, cleanable: this.#cleanable(days) }
  }

  #cleanable(days: number): StorageInfo['cleanable'] {
    return this.#database
      .prepare<[number], StorageInfo['cleanable']>(
        `SELECT count(*) AS runs, coalesce(sum(${SIZE}), 0) AS bytes FROM runs WHERE deleted_at IS NULL AND ${CLEANABLE}`,
      )
      .get(Date.now() - days * DAY_MS)!
  }

  /** Frees part of what `storage` says, for good: so many runs at most, the oldest first. */
  clean(days: number, most: number): StorageInfo['cleanable'] {
    return this.#database
      .transaction(() => {
        const runs = this.#database
          .prepare<[number, number], { id: RunId; bytes: number }>(
            `SELECT id, ${SIZE} AS bytes FROM runs WHERE deleted_at IS NULL AND ${CLEANABLE} ORDER BY id LIMIT ?`,
          )
          .all(Date.now() - days * DAY_MS, most)
        const remove = this.#database.prepare('DELETE FROM runs WHERE id = ?')
        for (const { id } of runs) remove.run(id)
        return { runs: runs.length, bytes: runs.reduce((sum, { bytes }) => sum + bytes, 0) }
      })
      .immediate()
  }

  /**
   * Gives the space of what was freed back to the disk. Where another process is writing, the file stays as it is:
   * what comes next fills the space.
   */
  shrink(): void {
    this.#database.transaction(() => this.#removeOrphans()).immediate()
    try {
      this.#database.exec('VACUUM')
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY') throw error
    }
  }

  /** Removes for good what was deleted before; called when nobody can take it back any more. */
  purge(): void {
    this.#database
      .transaction(() => {
        this.#database.exec('DELETE FROM runs WHERE deleted_at IS NOT NULL')
        // A run that was taken back without its experiment stays, and belongs to none.
        this.#database.exec(
          'UPDATE runs SET experiment_id = NULL WHERE experiment_id IN (SELECT id FROM experiments WHERE deleted_at IS NOT NULL)',
        )
        this.#database.exec('DELETE FROM experiments WHERE deleted_at IS NOT NULL')
        this.#removeOrphans()
      })
      .immediate()
  }

  #removeOrphans(): void {
    this.#database.exec(`
      DELETE FROM batches WHERE id NOT IN (SELECT batch_id FROM runs WHERE batch_id IS NOT NULL);
      DELETE FROM sources WHERE id NOT IN (SELECT source_id FROM runs UNION SELECT source_id FROM versions
        UNION SELECT source_id FROM experiments);
    `)
  }
}
