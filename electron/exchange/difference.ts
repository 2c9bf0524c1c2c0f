import type { RunId } from '@shared/ids'
import type { AgainResult } from '@shared/library'
import type { Language } from '@shared/replay/language'
import { differenceTexts, firstDifference } from '@shared/replay/same-run'
import { logOf } from '../report/report'
import type { StoreClient } from '../store/client'
import { readEndedRun } from './comparison'

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
  const one = await read(store, first)
  const other = await read(store, second)
  const difference = firstDifference(one.log, other.log)
  if (difference === null) return { runId: second, same: true, difference: null }
  const texts = differenceTexts(difference, one, other, language)
  const event = (difference.first ?? difference.second)!.index
  return { runId: second, same: false, difference: { event, ...texts } }
}

async function read(store: StoreClient, id: RunId) {
  const run = await readEndedRun(store, id)
  return { log: logOf(run), model: run.model, sites: run.details.sites }
}
