import type { StoreClient } from '../store/client'
import type { StorageInfo } from '@shared/library'
import type { Handlers } from './answer'
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
  'storage.info': async ({ days }) => (await store()).library.storage(days),
  'storage.clean': ({ days }) => cleanUp(store, work, days),
})

/** Undefined cannot travel as JSON does; the contract says null. */
const nothing = async (done: Promise<void>): Promise<null> => {
  await done
  return null
}

/** Deleted between two looks at whether it is to end: the library is heard meanwhile. */
const RUNS_AT_ONCE = 20

/** Gives what was freed until it was cancelled. */
async function cleanUp(
  store: () => Promise<StoreClient>,
  work: LongWork,
  days: number,
): Promise<StorageInfo['cleanable']> {
  const freed = { runs: 0, bytes: 0 }
  await work.attend('clean', '', async ({ signal, tell }) => {
    const { library } = await store()
    const { runs: total } = (await library.storage(days)).cleanable
    while (!signal.aborted) {
      const { runs, bytes } = await library.clean(days, RUNS_AT_ONCE)
      freed.runs += runs
      freed.bytes += bytes
      tell(freed.runs, Math.max(total, freed.runs))
      if (runs < RUNS_AT_ONCE) return library.shrink()
    }
  })
  return freed
}
