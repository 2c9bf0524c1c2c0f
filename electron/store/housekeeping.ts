import type { Database } from 'better-sqlite3'
import { codeOf } from '@shared/errors'
import type { RunId } from '@shared/ids'
import type { StorageInfo } from '@shared/library'

const DAY_MS = 24 * 60 * 60 * 1000

/** What one call does at most takes about 0.1 s, so that others are heard, and whoever asked can end it, between two. */
const RUNS_AT_ONCE = 20
const PAGES_AT_ONCE = 2000

/** A file with so many pages in use (64 MB) is made anew in less than a second. */
const MOST_REMADE = 16_384

/** PRAGMA auto_vacuum: pages can be given back one after the other. */
const INCREMENTAL = 2

/** The sizes of a run's events: the rest of it is small beside them. */
const SIZE = '(SELECT coalesce(sum(length(bytes) + octet_length(texts)), 0) FROM chunks WHERE run_id = runs.id)'

/** Neither pinned, tagged nor marked, nor part of an experiment that is pinned or tagged; ended, and older than a time. */
const CLEANABLE = `status <> 'running' AND started_at < ? AND pinned = 0 AND tags = '[]' AND marks = '[]'
  AND NOT EXISTS (SELECT 1 FROM experiments AS e WHERE e.id = experiment_id AND (e.pinned = 1 OR e.tags <> '[]'))`

/** Removes for good what nobody needs, and gives its space back. Each call does a part: whoever wants all of it calls again. */
export class Housekeeping {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** How much there is, and how much of it a clean-up of what is older than so many days would free. */
  storage(days: number): StorageInfo {
    const pageSize = this.#count('page_size')
    const [bytes, free] = [this.#count('page_count') * pageSize, this.#count('freelist_count') * pageSize]
    const runs = this.#database.prepare('SELECT count(*) FROM runs WHERE deleted_at IS NULL').pluck().get() as number
    const cleanable = this.#database
      .prepare<[number], StorageInfo['cleanable']>(
        `SELECT count(*) AS runs, coalesce(sum(${SIZE}), 0) AS bytes FROM runs WHERE deleted_at IS NULL AND ${CLEANABLE}`,
      )
      .get(Date.now() - days * DAY_MS)!
    return { file: this.#database.name, bytes, free, runs, cleanable }
  }

  /** Removes some of what `storage` calls cleanable, the oldest first. Without runs: there is nothing more. */
  clean(days: number): StorageInfo['cleanable'] {
    return this.#database
      .transaction(() => {
        const runs = this.#database
          .prepare<[number], { id: RunId; bytes: number }>(
            `SELECT id, ${SIZE} AS bytes FROM runs WHERE deleted_at IS NULL AND ${CLEANABLE} ORDER BY id LIMIT ${RUNS_AT_ONCE}`,
          )
          .all(Date.now() - days * DAY_MS)
        this.#remove(runs.map(({ id }) => id))
        if (runs.length === 0) this.#removeOrphans()
        return { runs: runs.length, bytes: runs.reduce((sum, { bytes }) => sum + bytes, 0) }
      })
      .immediate()
  }

  /**
   * Removes some of what the user had deleted before then (ms since 1970), when nobody can take it back any more.
   * Gives whether there is more.
   */
  purge(before: number): boolean {
    return this.#database
      .transaction(() => {
        const runs = this.#database
          .prepare<[number], RunId>(`SELECT id FROM runs WHERE deleted_at < ? ORDER BY id LIMIT ${RUNS_AT_ONCE}`)
          .pluck()
          .all(before)
        this.#remove(runs)
        if (runs.length > 0) return true
        // A run that was taken back without its experiment stays, and belongs to none.
        this.#database
          .prepare(
            'UPDATE runs SET experiment_id = NULL WHERE experiment_id IN (SELECT id FROM experiments WHERE deleted_at < ?)',
          )
          .run(before)
        this.#database.prepare('DELETE FROM experiments WHERE deleted_at < ?').run(before)
        this.#removeOrphans()
        return false
      })
      .immediate()
  }

  /**
   * Gives some of the space that nothing is in back to the disk, and whether there is more. Where another process
   * writes for long the file stays as it is, and so does a large one that was made before this was possible: what
   * comes next fills the space.
   */
  shrink(): boolean {
    const free = this.#count('freelist_count')
    if (free === 0) return false
    try {
      if (this.#count('auto_vacuum') === INCREMENTAL) this.#database.exec(`PRAGMA incremental_vacuum(${PAGES_AT_ONCE})`)
      else if (this.#count('page_count') - free <= MOST_REMADE) {
        this.#database.exec('PRAGMA auto_vacuum = INCREMENTAL; VACUUM')
      }
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY') throw error
    }
    const left = this.#count('freelist_count')
    return 0 < left && left < free
  }

  #count(pragma: 'page_count' | 'page_size' | 'freelist_count' | 'auto_vacuum'): number {
    return this.#database.pragma(pragma, { simple: true }) as number
  }

  #remove(runs: readonly RunId[]): void {
    const remove = this.#database.prepare('DELETE FROM runs WHERE id = ?')
    for (const id of runs) remove.run(id)
  }

  /** What only runs and experiments needed that are gone. A batch that has just begun has no runs yet. */
  #removeOrphans(): void {
    this.#database.exec(`
      DELETE FROM batches WHERE started_at < ${Date.now() - DAY_MS}
        AND id NOT IN (SELECT batch_id FROM runs WHERE batch_id IS NOT NULL);
      DELETE FROM sources WHERE id NOT IN (SELECT source_id FROM runs UNION SELECT source_id FROM versions
        UNION SELECT source_id FROM experiments);
    `)
  }
}
