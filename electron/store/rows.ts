import * as v from 'valibot'
import type { EventBatch } from '@shared/events/batch'
import type { Nanoseconds, RunId } from '@shared/ids'
import type { BatchId, ExperimentDetails, ExperimentId, ExperimentSummary, LibraryRun } from '@shared/library'
import { runMarksSchema } from '@shared/marks'
import { CLOCKS, RUN_STATUSES, type RunDetails, type RunError, type RunSummary } from '@shared/run'
import { SITE_KINDS } from '@shared/sites'
import { StoreError } from './errors'

/**
 * Rows as they come from SQLite are checked before anybody relies on them: a database can be damaged,
 * or edited by hand.
 */
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

const json = <S extends v.GenericSchema>(schema: S) => v.pipe(v.string(), v.parseJson(), schema)

const id = <Id>() =>
  v.pipe(
    whole,
    v.transform((row) => row as Id),
  )

const errorSchema = v.object({
  message: v.string(),
  stack: v.array(v.object({ name: v.string(), line: v.number(), column: v.number() })),
})

const siteSchema = v.object({
  kind: v.picklist(SITE_KINDS),
  line: whole,
  column: whole,
  endLine: whole,
  endColumn: whole,
  name: v.string(),
})

const summaryEntries = {
  id: id<RunId>(),
  title: v.string(),
  status: v.picklist(RUN_STATUSES),
  clock: v.picklist(CLOCKS),
  variant: json(v.record(v.string(), v.string())),
  seed: whole,
  startedAt: whole,
  durationNs: v.pipe(
    whole,
    v.transform((ns) => ns as Nanoseconds),
  ),
  events: whole,
  tasks: whole,
  runtimeVersion: v.string(),
  error: v.nullable(json(errorSchema)),
}
const summaryRow = v.object(summaryEntries)
const detailsRow = v.object({
  ...summaryEntries,
  source: v.string(),
  sites: json(v.array(siteSchema)),
  marks: json(runMarksSchema),
})

const flag = v.pipe(
  whole,
  v.transform((value) => value === 1),
)
const strings = json(v.array(v.string()))

const libraryRow = v.object({
  ...summaryEntries,
  experimentId: v.nullable(id<ExperimentId>()),
  batchId: v.nullable(id<BatchId>()),
  tags: strings,
  pinned: flag,
  thumbnail: v.nullable(strings),
})

const experimentEntries = {
  id: id<ExperimentId>(),
  title: v.string(),
  tags: strings,
  pinned: flag,
  updatedAt: whole,
  runs: whole,
}
const experimentRow = v.object(experimentEntries)
const experimentDetailsRow = v.object({ ...experimentEntries, notes: v.string(), draft: v.string() })

const chunkRow = v.object({
  firstEvent: whole,
  count: whole,
  bytes: v.instance(Uint8Array),
  firstText: whole,
  texts: json(v.array(v.string())),
})

/** The columns of a `RunSummary`, under its names. */
export const SUMMARY_COLUMNS = `id, title, status, clock, variant, seed, started_at AS startedAt, duration_ns AS durationNs,
  events, tasks, runtime_version AS runtimeVersion, error`

/** The columns of a `LibraryRun`, under its names. */
export const LIBRARY_COLUMNS = `${SUMMARY_COLUMNS}, experiment_id AS experimentId, batch_id AS batchId, tags, pinned, thumbnail`

/** The columns of an `ExperimentSummary`, under its names. */
export const EXPERIMENT_COLUMNS = `id, title, tags, pinned, updated_at AS updatedAt,
  (SELECT count(*) FROM runs WHERE experiment_id = experiments.id AND deleted_at IS NULL) AS runs`

/** The columns of an `EventBatch`, under its names. */
export const CHUNK_COLUMNS = 'first_event AS firstEvent, count, bytes, first_text AS firstText, texts'

export const toSummary = (row: unknown): RunSummary => withoutNull(parse(summaryRow, row))

export const toDetails = (row: unknown): RunDetails => withoutNull(parse(detailsRow, row))

export const toLibraryRun = (row: unknown): LibraryRun => withoutNull(parse(libraryRow, row))

export const toExperiment = (row: unknown): ExperimentSummary => parse(experimentRow, row)

export const toExperimentDetails = (row: unknown): ExperimentDetails => parse(experimentDetailsRow, row)

export function toBatch(row: unknown): EventBatch {
  const chunk = parse(chunkRow, row)
  // A copy of its own memory: SQLite's driver gives a Buffer, whose clone could drag along a pool.
  return { ...chunk, bytes: new Uint8Array(chunk.bytes) }
}

/** SQL's NULL is an error that is not there. */
const withoutNull = <R extends { error: RunError | null }>({ error, ...row }: R) => ({
  ...row,
  ...(error && { error }),
})

function parse<S extends v.GenericSchema>(schema: S, row: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, row)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new StoreError({
    en: `The database is damaged: ${v.getDotPath(issue) ?? 'a row'} is not what it should be.`,
    fr: `La base de données est endommagée\u00a0: ${v.getDotPath(issue) ?? 'une ligne'} n’a pas la forme attendue.`,
  })
}
