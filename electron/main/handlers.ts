import { builtinModules } from 'node:module'
import type { DoJob } from '../exchange/client'
import { runIsGone } from '../store/errors'
import type { Handlers } from './answer'
import { createAppHandlers } from './app-handlers'
import type { Data } from './data'
import type { Documentation } from './documentation'
import { readExamples } from './examples'
import type { Files } from './files'
import type { OpenedFiles } from './opened-files'
import { createLibraryHandlers } from './library-handlers'
import type { AppMenu } from './menu'
import type { Preferences } from './preferences'
import type { Runs } from './runs'
import type { LongWork } from './work'
import type { Updates } from './updates/updates'

interface Services {
  readonly runs: Runs
  readonly data: Data
  readonly preferences: Preferences
  readonly menu: AppMenu
  readonly documentation: Documentation
  readonly files: Files
  readonly openedFiles: OpenedFiles
  readonly work: LongWork
  readonly updates: Updates
  readonly doJob: DoJob
  readonly exampleFolder: string
}

/** What main does for the window, by the names of the contract. */
export const createHandlers = (services: Services): Handlers => {
  const { runs, data, preferences, files, openedFiles, work, doJob, exampleFolder } = services
  const { store } = data
  return {
    ...createLibraryHandlers(store, work),
    ...createAppHandlers(services),
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
    'compare.timelines': ({ runIds, baseline }) =>
      work.attend('compare', '', async (attendance) =>
        doJob(await store(), 'timelines', { runIds, baseline, language: preferences.language }, attendance),
      ),
    'console.save': ({ title, parts }) => files.saveText(title, parts),
    async 'import.file'() {
      openedFiles.add(await files.askFiles())
      return null
    },
    'work.cancel'({ kind }) {
      work.cancel(kind)
      return null
    },
    'files.takeIn': () => openedFiles.takeIn(),
    'runs.list': async ({ limit, before }) => (await store()).listRuns(limit, before),
    async 'runs.open'({ runId }) {
      const details = await (await store()).getRun(runId)
      if (details === null) throw runIsGone(runId)
      return details
    },
    'runs.batches': async ({ runId, fromEvent }) => (await store()).batches(runId, fromEvent),
    async 'source.check'({ source }) {
      const { transform } = await import('../transform')
      const result = transform(source, { builtins: builtinModules })
      return result.ok ? [] : result.diagnostics
    },
    'examples.list': () => readExamples(exampleFolder, preferences.language),
  }
}
