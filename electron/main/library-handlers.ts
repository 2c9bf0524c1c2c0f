import type { StoreClient } from '../store/client'
import type { Handlers } from './answer'
import { cleanUp } from './housekeeping'
import type { LongWork } from './work'

type LibraryRequest = Extract<
  keyof Handlers,
  `experiments.${string}` | `versions.${string}` | `library.${string}` | `storage.${string}`
>

/** What the store answers by itself. It rejects where the database cannot be opened. */
export const createLibraryHandlers = (
  store: () => Promise<StoreClient>,
  work: LongWork,
): Pick<Handlers, LibraryRequest | 'runs.change' | 'runs.delete' | 'runs.restore'> => ({
  'runs.change': async ({ runId, ...change }) => (await store()).library.change(runId, change),
  'runs.delete': async ({ runIds }) => nothing((await store()).library.delete(runIds)),
  'runs.restore': async ({ runIds }) => nothing((await store()).library.restore(runIds)),
  'experiments.list': async ({ limit, before }) => (await store()).experiments.list(limit, before),
  'experiments.create': async (experiment) => (await store()).experiments.create(experiment),
  'experiments.open': async ({ experimentId }) => (await store()).experiments.open(experimentId),
  'experiments.change': async ({ experimentId, ...change }) => (await store()).experiments.change(experimentId, change),
  'experiments.duplicate': async ({ experimentId }) => (await store()).experiments.duplicate(experimentId),
  'experiments.delete': async ({ experimentId }) => nothing((await store()).experiments.delete(experimentId)),
  'experiments.restore': async ({ experimentId }) => nothing((await store()).experiments.restore(experimentId)),
  'experiments.versions': async ({ experimentId }) => (await store()).experiments.versions(experimentId),
  'versions.open': async ({ sourceId }) => ({ source: await (await store()).experiments.version(sourceId) }),
  'library.search': async (query) => (await store()).library.search(query),
  'storage.info': async ({ days }) => (await store()).housekeeping.storage(days),
  'storage.clean': ({ days }) => cleanUp(store, work, days),
})

/** Undefined cannot travel as JSON does; the contract says null. */
const nothing = async (done: Promise<void>): Promise<null> => {
  await done
  return null
}
