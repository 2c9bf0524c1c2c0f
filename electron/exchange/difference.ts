import type { RunId } from '@shared/ids'
import type { AgainResult } from '@shared/library'
import { EventLog } from '@shared/replay/event-log'
import type { Language } from '@shared/replay/language'
import { differenceTexts, firstDifference } from '@shared/replay/same-run'
import { RunBuilder } from '@shared/timeline/build'
import type { StoreClient } from '../store/client'
import { readRun } from '../store/read-run'

/**
 * Where a run parts from the one that repeats it; both have ended.
 * @throws StoreError, CorruptEventsError
 */
export async function differenceOf(
  store: StoreClient,
  first: RunId,
  second: RunId,
  language: Language,
): Promise<AgainResult> {
  const one = await fold(store, first)
  const other = await fold(store, second)
  const difference = firstDifference(one.log, other.log)
  if (difference === null) return { runId: second, same: true, difference: null }
  const texts = differenceTexts(difference, one, other, language)
  const event = (difference.first ?? difference.second)!.index
  return { runId: second, same: false, difference: { event, ...texts } }
}

async function fold(store: StoreClient, run: RunId) {
  const { details, batches } = await readRun(store, run)
  const log = new EventLog()
  const builder = new RunBuilder()
  for (const batch of batches) {
    log.push(batch)
    builder.push(batch)
  }
  return { log, model: builder.model, sites: details.sites }
}
