import { readFileSync, statSync } from 'node:fs'
import { codeOf, sentenceOf } from '@shared/errors'
import type { RunId } from '@shared/ids'
import type { ExperimentId } from '@shared/library'
import { BadFileError } from '../report/exchange/errors'
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from '../report/exchange/limits'
import { unpack, type TaskscopeFile } from '../report/exchange/taskscope-file'
import { parseJsonReport } from '../report/json'
import type { Recording } from '../report/report'
import type { StoreClient } from '../store/client'

export interface Imported {
  readonly experimentId: ExperimentId
  /** In the order of the file. */
  readonly runIds: readonly RunId[]
}

/** How far it is: so many of so many runs, of the one under way a part. */
export type Tell = (done: number, total: number) => void

/**
 * Takes in what a `.taskscope` file or a JSON report carries, as an experiment of its own. Everything is
 * checked before anything is stored, and nothing of it is run. Where that fails or is cancelled, nothing of it is left.
 *
 * @throws BadFileError, StoreError
 */
export const importFile = async (
  store: StoreClient,
  path: string,
  tell?: Tell,
  signal?: AbortSignal,
): Promise<Imported> => keepExchange(store, readExchange(path), tell, signal)

/**
 * Stores what was read. Where that fails or is cancelled, nothing of it is left.
 * @throws StoreError
 */
export async function keepExchange(
  store: StoreClient,
  { experiment, runs }: TaskscopeFile,
  tell: Tell = () => {},
  signal?: AbortSignal,
): Promise<Imported> {
  signal?.throwIfAborted()
  tell(0, runs.length)
  const { id: experimentId } = await store.experiments.create(experiment)
  try {
    const runIds: RunId[] = []
    for (const [index, run] of runs.entries()) {
      signal?.throwIfAborted()
      runIds.push(await keep(store, run, experimentId, (part) => tell(index + part, runs.length), signal))
      tell(index + 1, runs.length)
    }
    // Runs are of their own versions; the code is still what the file says.
    await store.experiments.change(experimentId, { draft: experiment.source })
    return { experimentId, runIds }
  } catch (error) {
    // Why it failed is what matters, also where this fails for the same reason.
    await store.experiments.delete(experimentId).catch(() => {})
    throw error
  }
}

/** All that a file carries, checked down to the last event. @throws BadFileError */
export function readExchange(path: string): TaskscopeFile {
  const bytes = readBytes(path)
  const isJson = /^\s*\{/.test(bytes.toString('latin1', 0, 100))
  if (!isJson) return unpack(bytes)
  const runs = parseJsonReport(bytes.toString())
  const { title = 'Imported', source = '' } = runs[0]?.details ?? {}
  return { experiment: { title, notes: '', source, tags: [] }, runs }
}

function readBytes(path: string): Buffer {
  try {
    if (statSync(path).isDirectory())
      throw new BadFileError({
        en: `${path} is a folder: give a .taskscope file.`,
        fr: `${path} est un dossier\u00a0: donnez un fichier .taskscope.`,
      })
    const most = Math.max(MAX_FILE_BYTES, MAX_UNPACKED_BYTES)
    if (statSync(path).size > most)
      throw new BadFileError({
        en: `${path} is larger than the ${most / 2 ** 20} MB that can be taken in: export fewer runs into one file.`,
        fr: `${path} dépasse les ${most / 2 ** 20} Mo qui peuvent être importés\u00a0: exportez moins d’exécutions par fichier.`,
      })
    return readFileSync(path)
  } catch (error) {
    if (error instanceof BadFileError) throw error
    if (codeOf(error) === 'ENOENT')
      throw new BadFileError({ en: `There is no file ${path}.`, fr: `Le fichier ${path} n’existe pas.` })
    throw new BadFileError({
      en: `${path} cannot be read: ${sentenceOf(error)}.`,
      fr: `${path} ne peut pas être lu\u00a0: ${sentenceOf(error)}.`,
    })
  }
}

async function keep(
  store: StoreClient,
  { details, batches }: Recording,
  experimentId: ExperimentId,
  tell: (part: number) => void,
  signal?: AbortSignal,
): Promise<RunId> {
  const { source, title, clock, variant, seed, sites, startedAt, runtimeVersion, status, durationNs, error } = details
  const id = await store.createRun({
    ...{ source, title, clock, variant, seed, sites, startedAt, runtimeVersion, experimentId },
  })
  try {
    for (const [index, batch] of batches.entries()) {
      signal?.throwIfAborted()
      await store.append(id, batch)
      tell((index + 1) / (batches.length + 1)) // what is left: finding the run again
    }
  } finally {
    // A run that went on when it was exported is over here; one that goes on could not be taken back.
    const end = { status: status === 'running' ? 'crashed' : status, durationNs } as const
    await store.finishRun(id, { ...end, ...(error && { error }) })
  }
  await store.index(id)
  if (details.marks.length > 0) await store.library.change(id, { marks: [...details.marks] })
  return id
}
