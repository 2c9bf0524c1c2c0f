import type { RunId } from '@shared/ids'
import type { ExportFormat } from '@shared/library'
import { pack, type CarriedExperiment } from '../report/exchange/taskscope-file'
import { exportReport, FORMATS, type ExportOptions } from '../report/formats'
import { hidePrivate } from '../report/privacy'
import { reportOf, type RecordedRun, type Report } from '../report/report'
import type { StoreClient } from '../store/client'
import { readComparison, readEndedRun } from './comparison'

/** What is written without a window. */
export type FileFormat = Exclude<ExportFormat, 'png' | 'pdf'>

export interface ExportRunsOptions extends ExportOptions {
  /** Called after each of many runs. */
  readonly onRun?: (done: number, total: number) => void
}

/** One run as a report of its own, several as one of their comparison. @throws StoreError */
export async function readReport(store: StoreClient, runIds: readonly [RunId, ...RunId[]]): Promise<Report> {
  if (runIds.length === 1) return reportOf(await readEndedRun(store, runIds[0]))
  const { variants, typical } = await readComparison(store, runIds)
  return { title: titleOf(typical), runs: typical, variants }
}

const titleOf = (runs: readonly RecordedRun[]): string =>
  [...new Set(runs.map(({ details }) => details.title))].join(', ').slice(0, 200)

/** The bytes of the file that carries these runs. @throws StoreError, BadFileError where it would be too large */
export async function exportRuns(
  store: StoreClient,
  runIds: readonly [RunId, ...RunId[]],
  format: FileFormat,
  options: ExportRunsOptions,
): Promise<Uint8Array> {
  if (format === 'taskscope') return packRuns(store, runIds, options)
  return Buffer.from(exportReport(await readReport(store, runIds), reportFormat(format), options))
}

/** All of the runs, of a comparison too, so that whoever gets them can compare them again. */
async function packRuns(
  store: StoreClient,
  runIds: readonly RunId[],
  { machine, onRun }: ExportRunsOptions,
): Promise<Uint8Array> {
  const runs: RecordedRun[] = []
  for (const id of runIds) {
    runs.push(await readEndedRun(store, id))
    if (runIds.length > 1) onRun?.(runs.length, runIds.length)
  }
  const experiment = await experimentOf(store, runIds, runs)
  return pack(experiment, machine === null ? runs : runs.map((run) => hidePrivate(run, machine)))
}

const reportFormat = (format: Exclude<FileFormat, 'taskscope'>) => (format === 'md' ? 'markdown' : format)

/** The end of a file's name, without its first dot. */
export function extensionOf(format: ExportFormat): string {
  if (format === 'png' || format === 'pdf' || format === 'taskscope') return format
  return FORMATS[reportFormat(format)].extension
}

/** The experiment that all the runs belong to; one made up for runs that have none, or several. */
async function experimentOf(
  store: StoreClient,
  runIds: readonly RunId[],
  runs: readonly RecordedRun[],
): Promise<CarriedExperiment> {
  const owners = await Promise.all(runIds.map(async (id) => (await store.library.run(id)).experimentId))
  const [owner = null] = owners
  if (owner === null || owners.some((other) => other !== owner)) {
    return { title: titleOf(runs), notes: '', source: runs[0]!.details.source, tags: [] }
  }
  const { title: name, notes, draft, tags } = await store.experiments.open(owner)
  return { title: name, notes, source: draft, tags: [...tags] }
}
