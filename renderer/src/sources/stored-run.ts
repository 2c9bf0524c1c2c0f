import { toSentence } from '@shared/errors'
import type { RunId } from '@shared/ids'
import type { RunDetails } from '@shared/run'
import type { Backend } from '../bridge'
import type { RunListener, RunSource } from './run-source'

/**
 * A run out of the store.
 * @throws {RequestError} where there is no such run
 */
export async function openStoredRun(backend: Backend, runId: RunId): Promise<RunSource> {
  const run = await backend.request('runs.open', { runId })
  return { run, read: (listener) => readBatches(backend, run, listener) }
}

function readBatches(backend: Backend, run: RunDetails, listener: RunListener): () => void {
  let closed = false
  const isClosed = () => closed
  const deliver = async () => {
    let fromEvent = 0
    for (;;) {
      const batches = await backend.request('runs.batches', { runId: run.id, fromEvent })
      if (isClosed()) return
      for (const batch of batches) {
        listener.batch(batch)
        fromEvent = batch.firstEvent + batch.count
      }
      // A run that was under way when it was opened may have more than its record told.
      const isWhole = run.status !== 'running' && fromEvent >= run.events
      if (batches.length === 0 || isWhole) return listener.end(run)
    }
  }
  deliver().catch((error: unknown) => {
    if (!closed) listener.fail(toSentence(error))
  })
  return () => {
    closed = true
  }
}
