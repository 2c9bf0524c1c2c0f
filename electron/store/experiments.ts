import type { Database } from 'better-sqlite3'
import type { RequestArgs } from '@shared/contract'
import type { RunId } from '@shared/ids'
import type { ExperimentDetails, ExperimentId, ExperimentSummary, VersionSummary } from '@shared/library'
import { StoreError } from './errors'
import { EXPERIMENT_COLUMNS, toExperiment, toExperimentDetails } from './rows'
import { sourceIdOf } from './sources'

/** Pauses in typing that are kept of an experiment, besides the versions that ran: days of work on one snippet. */
const MOST_DRAFTS = 500

const DRAFT = '(SELECT text FROM sources WHERE sources.id = source_id) AS draft'

export interface NewExperiment {
  readonly title: string
  readonly source: string
  readonly notes?: string
  readonly tags?: readonly string[]
}

export type ExperimentChange = Omit<RequestArgs<'experiments.change'>, 'experimentId'>

/** Titles, notes and the code with all its versions. Runs refer to the experiment that they belong to. */
export class Experiments {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** The last changed first; `before` gives the page after that experiment. */
  list(limit: number, before: ExperimentId | null = null): ExperimentSummary[] {
    return this.#database
      .prepare(
        `SELECT ${EXPERIMENT_COLUMNS} FROM experiments
         WHERE deleted_at IS NULL
           AND (? IS NULL OR (updated_at, id) < (SELECT updated_at, id FROM experiments WHERE id = ?))
         ORDER BY updated_at DESC, id DESC LIMIT ?`,
      )
      .all(before, before, limit)
      .map(toExperiment)
  }

  has(id: ExperimentId | null): boolean {
    return this.#database.prepare('SELECT 1 FROM experiments WHERE id = ? AND deleted_at IS NULL').get(id) !== undefined
  }

  create({ title, source, notes = '', tags = [] }: NewExperiment): ExperimentDetails {
    return this.#database.transaction(() => {
      const sourceId = sourceIdOf(this.#database, source)
      const { lastInsertRowid } = this.#database
        .prepare('INSERT INTO experiments (title, notes, source_id, tags, updated_at) VALUES (?, ?, ?, ?, ?)')
        .run(title, notes, sourceId, JSON.stringify(tags), Date.now())
      const id = Number(lastInsertRowid) as ExperimentId
      keepVersion(this.#database, id, sourceId)
      return this.open(id)
    })()
  }

  /** @throws StoreError where there is no such experiment */
  open(id: ExperimentId): ExperimentDetails {
    const row = this.#database
      .prepare(`SELECT ${EXPERIMENT_COLUMNS}, notes, ${DRAFT} FROM experiments WHERE id = ? AND deleted_at IS NULL`)
      .get(id)
    if (row === undefined) throw noExperiment(id)
    return toExperimentDetails(row)
  }

  /**
   * What is left out stays as it is. A draft becomes a version of its own.
   * @throws StoreError where there is no such experiment
   */
  change(id: ExperimentId, { title, notes, draft, tags, pinned }: ExperimentChange): ExperimentSummary {
    return this.#database.transaction(() => {
      const sourceId = draft === undefined ? null : sourceIdOf(this.#database, draft)
      // Pins and tags put things in order; they change nothing of the experiment.
      const isNewer = (title ?? notes ?? draft) !== undefined
      this.#database
        .prepare(
          `UPDATE experiments SET title = coalesce(?, title), notes = coalesce(?, notes), source_id = coalesce(?, source_id),
             tags = coalesce(?, tags), pinned = coalesce(?, pinned), updated_at = coalesce(?, updated_at)
           WHERE id = ? AND deleted_at IS NULL`,
        )
        .run(
          ...[title ?? null, notes ?? null, sourceId, tags === undefined ? null : JSON.stringify(tags)],
          ...[pinned === undefined ? null : Number(pinned), isNewer ? Date.now() : null, id],
        )
      const row = this.#database
        .prepare(`SELECT ${EXPERIMENT_COLUMNS} FROM experiments WHERE id = ? AND deleted_at IS NULL`)
        .get(id)
      if (row === undefined) throw noExperiment(id)
      if (sourceId !== null) {
        keepVersion(this.#database, id, sourceId)
        this.#forgetOldDrafts(id)
      }
      return toExperiment(row)
    })()
  }

  /** A new one with the same code, notes and tags, and without the runs. @throws StoreError */
  duplicate(id: ExperimentId): ExperimentDetails {
    const { title, draft, notes, tags } = this.open(id)
    return this.create({ title, source: draft, notes, tags })
  }

  /** With its runs; both come back with `restore`. @throws StoreError while one of the runs goes on */
  delete(id: ExperimentId): void {
    this.#database
      .transaction(() => {
        const isRunning = this.#database
          .prepare("SELECT 1 FROM runs WHERE experiment_id = ? AND status = 'running'")
          .get(id)
        if (isRunning !== undefined)
          throw new StoreError({
            en: 'A run of this experiment still goes on: stop it first.',
            fr: 'Une exécution de cette expérience est encore en cours\u00a0: arrêtez-la d’abord.',
          })
        const now = Date.now()
        this.#mark('runs', 'experiment_id = ? AND deleted_at IS NULL', now, id)
        this.#mark('experiments', 'id = ? AND deleted_at IS NULL', now, id)
      })
      .immediate()
  }

  /** Takes back `delete`; runs that were deleted before it stay so. @throws StoreError where there is nothing left */
  restore(id: ExperimentId): void {
    this.#database.transaction(() => {
      this.#mark(
        'runs',
        'experiment_id = ? AND deleted_at = (SELECT deleted_at FROM experiments WHERE id = experiment_id)',
        null,
        id,
      )
      if (this.#mark('experiments', 'id = ?', null, id) === 0) throw noExperiment(id)
    })()
  }

  #mark(table: 'runs' | 'experiments', where: string, deletedAt: number | null, id: ExperimentId): number {
    return this.#database.prepare(`UPDATE ${table} SET deleted_at = ? WHERE ${where}`).run(deletedAt, id).changes
  }

  /** The code as it once was, newest first. */
  versions(id: ExperimentId): VersionSummary[] {
    return this.#database
      .prepare<[ExperimentId], { sourceId: number; savedAt: number; runIds: string }>(
        `SELECT source_id AS sourceId, saved_at AS savedAt,
           (SELECT json_group_array(id) FROM (
             SELECT id FROM runs WHERE experiment_id = versions.experiment_id AND source_id = versions.source_id
               AND deleted_at IS NULL ORDER BY id DESC)) AS runIds
         FROM versions WHERE experiment_id = ? ORDER BY saved_at DESC, source_id DESC`,
      )
      .all(id)
      .map((row) => ({ ...row, runIds: JSON.parse(row.runIds) as RunId[] }))
  }

  /** The code of a version. @throws StoreError where there is none */
  version(sourceId: number): string {
    const text = this.#database.prepare<[number], string>('SELECT text FROM sources WHERE id = ?').pluck().get(sourceId)
    if (text === undefined)
      throw new StoreError({ en: 'There is no such version any more.', fr: 'Cette version n’existe plus.' })
    return text
  }

  #forgetOldDrafts(id: ExperimentId): void {
    this.#database
      .prepare(
        `DELETE FROM versions WHERE experiment_id = :id AND source_id IN (
           SELECT source_id FROM versions AS v WHERE v.experiment_id = :id
             AND NOT EXISTS (SELECT 1 FROM runs WHERE runs.experiment_id = :id AND runs.source_id = v.source_id)
           ORDER BY saved_at DESC LIMIT -1 OFFSET ${MOST_DRAFTS})`,
      )
      .run({ id })
  }
}

const noExperiment = (id: ExperimentId): StoreError =>
  new StoreError({ en: `There is no experiment ${id} any more.`, fr: `L’expérience ${id} n’existe plus.` })

/** Notes that an experiment has this code now. Code that it had before becomes its newest version again. */
export function keepVersion(database: Database, experiment: ExperimentId, sourceId: number): void {
  database
    .prepare(
      `INSERT INTO versions (experiment_id, source_id, saved_at) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET saved_at = excluded.saved_at`,
    )
    .run(experiment, sourceId, Date.now())
}
