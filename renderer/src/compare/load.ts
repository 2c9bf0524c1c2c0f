import { watch } from 'vue'
import type { RunId } from '@shared/ids'
import { backend } from '../bridge'
import { openStoredRun } from '../sources/stored-run'
import { RunSession } from '../stores/session'

/**
 * Reads a whole run out of the store, and tells meanwhile which share of it is there, from 0 to 1.
 * @throws {Error} with a sentence for the user, where it cannot be read; the reason of `signal` where it is given up
 */
export async function loadRun(runId: RunId, signal: AbortSignal, tell: (share: number) => void): Promise<RunSession> {
  const source = await openStoredRun(backend, runId)
  signal.throwIfAborted()
  const session = new RunSession(source)
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      session.close()
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', giveUp)
    const stop = watch([session.model, session.problem, session.complete], ([{ events }, problem, isComplete]) => {
      tell(isComplete ? 1 : events / Math.max(source.run.events, 1))
      if (problem === undefined && !isComplete) return
      stop()
      signal.removeEventListener('abort', giveUp)
      if (problem === undefined) resolve(session)
      else reject(new Error(problem))
    })
  })
}
