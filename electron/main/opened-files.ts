import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { MAX_SOURCE_LENGTH, type RequestResults } from '@shared/contract'
import type { ExperimentId } from '@shared/library'
import { type Imported, importFile } from '../exchange/import'
import type { StoreClient } from '../store/client'

/** Files that the program was opened with, or that were chosen or dropped in it. They wait until the page asks, which may be long before it is loaded. */
export class OpenedFiles {
  readonly #store: () => Promise<StoreClient>
  readonly #onArrival: () => void
  #waiting: string[] = []

  constructor(store: () => Promise<StoreClient>, onArrival: () => void) {
    this.#store = store
    this.#onArrival = onArrival
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return
    this.#waiting.push(...paths)
    this.#onArrival()
  }

  /** Makes an experiment of each file that waits. Nothing of it is run. Never rejects. */
  async takeIn(): Promise<RequestResults['files.takeIn']> {
    const experimentIds: ExperimentId[] = []
    const problems: string[] = []
    let runs = 0
    for (const path of this.#waiting.splice(0)) {
      try {
        const taken = await toExperiment(await this.#store(), path)
        experimentIds.push(taken.experimentId)
        runs += taken.runIds.length
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error))
      }
    }
    return { experimentIds, runs, problems }
  }
}

/** Files with runs in them, and files that are a snippet each. */
const RECORDED = ['.taskscope', '.json']
const CODE = ['.ts', '.mts', '.js', '.mjs']
export const EXTENSIONS = [...RECORDED, ...CODE].map((extension) => extension.slice(1))

async function toExperiment(store: StoreClient, path: string): Promise<Imported> {
  const extension = extname(path).toLowerCase()
  if (RECORDED.includes(extension)) return importFile(store, path)
  if (!CODE.includes(extension)) {
    throw new Error(`${basename(path)} is nothing that Taskscope opens: choose .taskscope, .json, .ts or .js files.`)
  }
  const source = await readSnippet(path)
  const { id } = await store.experiments.create({ title: basename(path), source })
  return { experimentId: id, runIds: [] }
}

async function readSnippet(path: string): Promise<string> {
  const name = basename(path)
  const bytes = await readFile(path).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(`${name} cannot be read (${code}): check that it is still there.`, { cause: error })
  })
  if (bytes.length > MAX_SOURCE_LENGTH) {
    throw new Error(`${name} is larger than 1 MB; cut it down before opening it.`)
  }
  return bytes.toString('utf8')
}
