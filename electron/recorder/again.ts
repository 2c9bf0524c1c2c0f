import type { EventBatch } from '@shared/events/batch'
import type { RunId } from '@shared/ids'
import type { AgainResult } from '@shared/library'
import { EventLog } from '@shared/replay/event-log'
import type { Language } from '@shared/replay/language'
import { differenceTexts, firstDifference } from '@shared/replay/same-run'
import type { Runner } from '@shared/run'
import type { SiteTable } from '@shared/sites'
import { RunBuilder } from '@shared/timeline/build'
import type { StoreClient } from '../store/client'
import { StoreError } from '../store/errors'
import { readRun } from '../store/read-run'
import { record } from './recorder'

interface AgainOptions {
  readonly runner: Runner
  readonly store: StoreClient
  readonly language: Language
  /** Ends the second run early, which is then compared as far as it came. */
  readonly signal?: AbortSignal
}

/**
 * Runs a recorded run again, with the same source, variant, seed and clock, keeps that run too, and says
 * where the two part. On the virtual clock a program that is its own master does the same to the event.
 *
 * @throws StoreError where there is no such run, or it still goes on, or the second one cannot be stored
 */
export async function runAgain(first: RunId, { runner, store, language, signal }: AgainOptions): Promise<AgainResult> {
  const { details, batches } = await readRun(store, first)
  if (details.status === 'running') throw new StoreError(`Run ${first} still goes on: wait for its end, or stop it.`)
  const { experimentId } = await store.library.run(first)
  const { source, title, clock, variant, seed } = details
  const request = { source, title, clock, variant, seed }
  const again: EventBatch[] = []
  const result = await record(request, { runner, store, experimentId, onBatch: (batch) => again.push(batch) })
  if (!result.ok) throw new StoreError(`The code of run ${first} cannot be run: ${result.diagnostics[0]!.message}`)
  const { recording } = result
  const stop = (): void => recording.stop()
  signal?.addEventListener('abort', stop)
  if (signal?.aborted === true) stop()
  const { storeFailure } = await recording.done
  signal?.removeEventListener('abort', stop)
  if (storeFailure !== undefined) throw new StoreError(storeFailure)

  const one = fold(batches, details.sites)
  const other = fold(again, recording.sites)
  const difference = firstDifference(one.log, other.log)
  if (difference === null) return { runId: recording.runId!, same: true, difference: null }
  const texts = differenceTexts(difference, one, other, language)
  const event = (difference.first ?? difference.second)!.index
  return { runId: recording.runId!, same: false, difference: { event, ...texts } }
}

function fold(batches: readonly EventBatch[], sites: SiteTable) {
  const log = new EventLog()
  const builder = new RunBuilder()
  for (const batch of batches) {
    log.push(batch)
    builder.push(batch)
  }
  return { log, model: builder.model, sites }
}
