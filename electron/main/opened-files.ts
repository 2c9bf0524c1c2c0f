import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_SOURCE_LENGTH, type RequestResults } from '@shared/contract'
import { codeOf, toSentence, UserError } from '@shared/errors'
import type { Sentence } from '@shared/sentence'
import type { ExperimentId } from '@shared/library'
import type { Attendance, DoJob } from '../exchange/client'
import type { Imported } from '../exchange/import'
import type { OpenedStore } from '../store/client'
import { CODE, extensionOf, RECORDED } from './arguments'
import type { LongWork } from './work'

/** Files that the program was opened with, or that were chosen or dropped in it. They wait until the page asks, which may be long before it is loaded. */
export class OpenedFiles {
  readonly #store: () => Promise<OpenedStore>
  readonly #onArrival: () => void
  readonly #work: LongWork
  readonly #doJob: DoJob
  #waiting: string[] = []
  #isTaking = false

  constructor(store: () => Promise<OpenedStore>, onArrival: () => void, work: LongWork, doJob: DoJob) {
    this.#store = store
    this.#onArrival = onArrival
    this.#work = work
    this.#doJob = doJob
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return
    this.#waiting.push(...paths)
    this.#onArrival()
  }

  /**
   * Makes an experiment of each file that waits. Nothing of it is run. Whoever cancels it keeps what was
   * taken in before, and nothing of the file that was under way. Never rejects.
   */
  async takeIn(): Promise<RequestResults['files.takeIn']> {
    const taken = { experimentIds: [] as ExperimentId[], runs: 0, problems: [] as Sentence[] }
    // Who takes in files already takes these too.
    if (this.#isTaking) return taken
    this.#isTaking = true
    for (let path = this.#waiting.shift(); path !== undefined; path = this.#waiting.shift()) {
      try {
        const file = path
        const imported = await this.#work.attend('import', basename(file), async (attendance) =>
          this.#toExperiment(await this.#store(), file, attendance),
        )
        if (imported === null) this.#waiting = []
        else {
          taken.experimentIds.push(imported.experimentId)
          taken.runs += imported.runIds.length
        }
      } catch (error) {
        taken.problems.push(toSentence(error))
      }
    }
    this.#isTaking = false
    return taken
  }

  async #toExperiment(store: OpenedStore, path: string, attendance: Attendance): Promise<Imported> {
    const extension = extensionOf(path)
    if (RECORDED.includes(extension)) return this.#doJob(store, 'import', { path }, attendance)
    if (!CODE.includes(extension)) {
      throw new UserError({
        en: `${basename(path)} is nothing that Taskscope opens: choose .taskscope, .json, .ts or .js files.`,
        fr: `Taskscope n’ouvre pas ${basename(path)}\u00a0: choisissez des fichiers .taskscope, .json, .ts ou .js.`,
      })
    }
    const source = await readSnippet(path)
    const { id } = await store.experiments.create({ title: basename(path), source })
    return { experimentId: id, runIds: [] }
  }
}

export const EXTENSIONS = [...RECORDED, ...CODE].map((extension) => extension.slice(1))

async function readSnippet(path: string): Promise<string> {
  const name = basename(path)
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UserError(
      {
        en: `${name} cannot be read (${codeOf(error)}): check that it is still there.`,
        fr: `${name} ne peut pas être lu (${codeOf(error)})\u00a0: vérifiez qu’il existe encore.`,
      },
      { cause: error },
    )
  })
  if (bytes.length > MAX_SOURCE_LENGTH) {
    throw new UserError({
      en: `${name} is larger than 1 MB; cut it down before opening it.`,
      fr: `${name} dépasse 1 Mo\u202f; raccourcissez-le avant de l’ouvrir.`,
    })
  }
  return bytes.toString('utf8')
}
