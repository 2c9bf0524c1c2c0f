import type { RunId } from '@shared/ids'
import type { Runner } from '@shared/run'
import type { StoreClient } from '../store/client'
import { noRun, StoreError } from '../store/errors'
import { record } from './recorder'

interface AgainOptions {
  readonly runner: Runner
  readonly store: StoreClient
  /** Ends the second run early. */
  readonly signal?: AbortSignal
}

/**
 * Runs a recorded run again, with the same source, variant, seed and clock, and keeps that run too. On the virtual
 * clock a program that is its own master does the same to the event.
 *
 * @throws StoreError where there is no such run, or it still goes on, or the second one cannot be stored
 */
export async function runAgain(first: RunId, { runner, store, signal }: AgainOptions): Promise<RunId> {
  const details = await store.getRun(first)
  if (details === null) throw noRun(first)
  if (details.status === 'running') {
    throw new StoreError({
      en: `Run ${first} still goes on: wait for its end, or stop it.`,
      fr: `L’exécution ${first} est encore en cours\u00a0: attendez sa fin, ou arrêtez-la.`,
    })
  }
  const { experimentId } = await store.library.run(first)
  const { source, title, clock, variant, seed } = details
  const request = { source, title, clock, variant, seed }
  const result = await record(request, { runner, store, experimentId, onBatch: () => {} })
  if (!result.ok) {
    const { en, fr } = result.diagnostics[0]!.message
    throw new StoreError({
      en: `The code of run ${first} cannot be run: ${en}`,
      fr: `Le code de l’exécution ${first} ne peut pas être exécuté. ${fr}`,
    })
  }
  const { recording } = result
  const stop = (): void => recording.stop()
  signal?.addEventListener('abort', stop)
  if (signal?.aborted === true) stop()
  const { storeFailure } = await recording.done
  signal?.removeEventListener('abort', stop)
  if (storeFailure !== undefined) throw new StoreError(storeFailure)
  return recording.runId!
}
