import { builtinModules } from 'node:module'
import { app } from 'electron'
import type { StoreClient } from '../store/client'
import { transform } from '../transform'
import type { Handlers } from './answer'
import { readExamples } from './examples'
import type { Files } from './files'
import type { OpenedFiles } from './opened-files'
import { createLibraryHandlers } from './library-handlers'
import type { Preferences } from './preferences'
import type { Runs } from './runs'

interface Services {
  readonly runs: Runs
  /** Rejects where the database cannot be opened. */
  readonly store: Promise<StoreClient>
  readonly preferences: Preferences
  readonly files: Files
  readonly openedFiles: OpenedFiles
  readonly databasePath: string
  readonly exampleFolder: string
}

/** What main does for the window, by the names of the contract. */
export const createHandlers = ({
  runs,
  store,
  preferences,
  files,
  openedFiles,
  databasePath,
  exampleFolder,
}: Services): Handlers => ({
  ...createLibraryHandlers(store),
  'run.start': (request) => runs.start(request),
  'run.stop'({ runId }) {
    runs.stop(runId)
    return null
  },
  'run.again': ({ runId }) => runs.again(runId, preferences.language),
  'batch.start': (request) => runs.startBatch(request),
  'batch.cancel'({ batchId }) {
    runs.cancelBatch(batchId)
    return null
  },
  'export.run': ({ runId, format }) => files.export([runId], format),
  'export.compare': ({ runIds, format }) => files.export(runIds, format),
  'console.save': ({ title, parts }) => files.saveText(title, parts),
  'import.file': () => files.import(),
  'files.takeIn': () => openedFiles.takeIn(),
  'runs.list': async ({ limit, before }) => (await store).listRuns(limit, before),
  async 'runs.open'({ runId }) {
    const details = await (await store).getRun(runId)
    if (details === null) throw new Error(`There is no run ${runId} any more.`)
    return details
  },
  'runs.batches': async ({ runId, fromEvent }) => (await store).batches(runId, fromEvent),
  'source.check'({ source }) {
    const result = transform(source, { builtins: builtinModules })
    return result.ok ? [] : result.diagnostics
  },
  'examples.list': () => readExamples(exampleFolder),
  'settings.get': () => preferences.current,
  'settings.change': (change) => preferences.change(change),
  async 'app.about'() {
    const { electron, chrome, node } = process.versions
    const sqlite = await store.then(
      (opened) => opened.sqliteVersion(),
      () => '',
    )
    return { version: app.getVersion(), electron, chrome, node, sqlite, dataFile: databasePath }
  },
})
