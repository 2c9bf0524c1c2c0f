import type { EventBatch } from '@shared/events/batch'
import type { RunId } from '@shared/ids'
import type { RunDetails } from '@shared/run'
import type { StoreClient } from './client'
import { noRun } from './errors'

/** All that was recorded of a run. */
export interface StoredRun {
  readonly details: RunDetails
  readonly batches: readonly EventBatch[]
}

/**
 * A whole run. One that still goes on comes as far as it has come. `tell` is told which share of it is there.
 * @throws StoreError where there is no such run
 */
export async function readRun(
  store: StoreClient,
  id: RunId,
  tell: (share: number) => void = () => {},
): Promise<StoredRun> {
  const details = await store.getRun(id)
  if (details === null) throw noRun(id)
  const batches: EventBatch[] = []
  for (let events = 0; ;) {
    const page = await store.batches(id, events)
    if (page.length === 0) return { details, batches }
    batches.push(...page)
    const last = page.at(-1)!
    events = last.firstEvent + last.count
    tell(Math.min(events / details.events, 1))
  }
}
