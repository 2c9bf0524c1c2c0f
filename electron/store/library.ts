import type { Database } from 'better-sqlite3'
import type { RequestArgs } from '@shared/contract'
import type { RunId } from '@shared/ids'
import type { BatchId, LibraryHit, LibraryQuery, LibraryRun } from '@shared/library'
import { runGoesOn, runIsGone } from './errors'
import { LIBRARY_COLUMNS, toLibraryRun } from './rows'
import { Words } from './words'

export type RunChange = Omit<RequestArgs<'runs.change'>, 'runId'>

export interface LibraryPage {
  readonly hits: LibraryHit[]
  /** Of all pages. */
  readonly total: number
}

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
    return { hits: runs.map((run) => ({ run, excerpt: this.#words.excerpt(query.words ?? '', run.id) })), total }
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
    if (row === undefined) throw runIsGone(id)
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

  /** They come back with `restore` until the next `Housekeeping.purge`. @throws StoreError while one of them goes on */
  delete(ids: readonly RunId[]): void {
    this.#database
      .transaction(() => {
        const running = this.#database
          .prepare<[string], RunId>(
            "SELECT id FROM runs WHERE status = 'running' AND id IN (SELECT value FROM json_each(?))",
          )
          .pluck()
          .get(JSON.stringify(ids))
        if (running !== undefined) throw runGoesOn(running)
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
}
