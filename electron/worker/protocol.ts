import type { RingMemory } from '@shared/events/ring'
import type { Program } from '@shared/lowered'
import type { RunError, RunRequest } from '@shared/run'

/** The one message that a worker gets: what to run, and where to record it. */
export interface ToWorker {
  readonly request: Pick<RunRequest, 'clock' | 'variant' | 'seed'>
  readonly program: Program
  readonly memory: RingMemory
}

/** The one message that it sends, when the snippet has come to its end: `error` where it failed. */
export interface FromWorker {
  /** Real time since its begin. */
  readonly elapsedNs: number
  readonly error?: RunError
  readonly badVariant?: true
}
