import type { StorageInfo } from '@shared/library'
import type { StoreClient } from '../store/client'
import type { LongWork } from './work'

type Store = () => Promise<StoreClient>

/** Deletes runs that are older than so many days, and gives their space back. Gives what was freed until it was cancelled. */
export async function cleanUp(store: Store, work: LongWork, days: number): Promise<StorageInfo['cleanable']> {
  const freed = { runs: 0, bytes: 0 }
  await work.attend('clean', '', async ({ signal, tell }) => {
    const { housekeeping } = await store()
    const { runs: total } = (await housekeeping.storage(days)).cleanable
    while (!signal.aborted) {
      const { runs, bytes } = await housekeeping.clean(days)
      freed.runs += runs
      freed.bytes += bytes
      if (runs > 0) tell(freed.runs, Math.max(total, freed.runs))
      while (!signal.aborted && (await housekeeping.shrink()));
      if (runs === 0) return
    }
  })
  return freed
}

/**
 * Removes for good what had been deleted before then (ms since 1970), and gives its space back, while others go on.
 * @throws StoreError
 */
export async function removeDeleted(store: Store, before: number): Promise<void> {
  const { housekeeping } = await store()
  while (await housekeeping.purge(before));
  while (await housekeeping.shrink());
}
