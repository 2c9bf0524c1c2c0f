import { watchEffect } from 'vue'
import type { RunId } from '@shared/ids'
import { backend } from '../bridge'
import { openStoredRun } from '../sources/stored-run'
import { RunSession } from '../stores/session'

/**
 * Reads a whole run out of the store.
 * @throws {Error} with a sentence for the user, where it cannot be read
 */
export async function loadRun(runId: RunId): Promise<RunSession> {
  const session = new RunSession(await openStoredRun(backend, runId))
  return new Promise((resolve, reject) => {
    watchEffect(() => {
      if (session.problem.value !== undefined) reject(new Error(session.problem.value))
      else if (session.complete.value) resolve(session)
    })
  })
}
