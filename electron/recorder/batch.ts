import { builtinModules } from 'node:module'
import { toSentence, UserError } from '@shared/errors'
import type { RunId } from '@shared/ids'
import type { BatchId, BatchProgress, BatchRequest } from '@shared/library'
import type { Diagnostic } from '@shared/lowered'
import type { Runner, Variant } from '@shared/run'
import type { Sentence } from '@shared/sentence'
import type { StoreClient } from '../store/client'
import { newSeed, record, type Recorded } from './recorder'

interface BatchOptions {
  readonly runner: Runner
  readonly store: StoreClient
  /** Called before the first run and after every one. */
  onProgress(progress: BatchProgress): void
}

/** Runs that follow one another. */
export interface Batch {
  readonly batchId: BatchId
  /** Stops the run under way, which does not count; those before it are kept. */
  cancel(): void
  /** How it ended. Never rejects. */
  readonly done: Promise<BatchProgress>
}

export type BatchResult =
  { readonly ok: true; readonly batch: Batch } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Every combination of the axes' values; the last axis changes quickest. One empty variant where there are no axes. */
export function combinations(axes: BatchRequest['axes']): Variant[] {
  return axes.reduce<Variant[]>(
    (variants, { name, values }) =>
      variants.flatMap((variant) => values.map((value) => ({ ...variant, [name]: value }))),
    [{}],
  )
}

/**
 * Runs every variant so many times, interleaved, so that what drifts (heat, other programs) hits all alike.
 * @throws StoreError when nothing can be stored; nothing was run then
 */
export async function startBatch(request: BatchRequest, options: BatchOptions): Promise<BatchResult> {
  const { transform } = await import('../transform')
  const transformed = transform(request.source, { builtins: builtinModules })
  if (!transformed.ok) return transformed
  const batchId = await options.store.library.createBatch()
  return { ok: true, batch: new RunningBatch(batchId, request, options) }
}

class RunningBatch implements Batch {
  readonly batchId: BatchId
  readonly done: Promise<BatchProgress>
  readonly #request: BatchRequest
  readonly #options: BatchOptions
  readonly #variants: readonly Variant[]
  readonly #runIds: RunId[] = []
  readonly #startedMs = performance.now()
  readonly #cancelled = new AbortController()

  constructor(batchId: BatchId, request: BatchRequest, options: BatchOptions) {
    this.batchId = batchId
    this.#request = request
    this.#options = options
    this.#variants = combinations(request.axes)
    this.done = this.#run()
  }

  cancel(): void {
    this.#cancelled.abort()
  }

  async #run(): Promise<BatchProgress> {
    try {
      for (let round = 0; round < this.#request.repeats; round++) {
        for (const variant of this.#variants) {
          this.#options.onProgress(this.#progress(variant))
          if (!(await this.#runOne(variant))) return this.#end('cancelled')
        }
      }
      return this.#end('completed')
    } catch (error) {
      return this.#end('cancelled', toSentence(error))
    }
  }

  /** false: it was cancelled. @throws Error when it cannot be stored */
  async #runOne(variant: Variant): Promise<boolean> {
    if (this.#cancelled.signal.aborted) return false
    const { runner, store } = this.#options
    const { source, title, clock, experimentId } = this.#request
    const result = await record(
      { source, title, clock, variant, seed: newSeed(clock) },
      { runner, store, experimentId, batchId: this.batchId, onBatch: () => {} },
    )
    if (!result.ok) throw new UserError(result.diagnostics[0]!.message)
    const { recording } = result
    const stop = (): void => recording.stop()
    this.#cancelled.signal.addEventListener('abort', stop)
    if (this.#cancelled.signal.aborted) stop()
    const recorded = await recording.done
    this.#cancelled.signal.removeEventListener('abort', stop)
    return this.#keep(recording.runId!, recorded)
  }

  async #keep(runId: RunId, { end, storeFailure }: Recorded): Promise<boolean> {
    if (storeFailure !== undefined) throw new UserError(storeFailure)
    if (end.status === 'stopped') {
      await this.#options.store.library.delete([runId])
      return false
    }
    this.#runIds.push(runId)
    return true
  }

  #end(ended: 'completed' | 'cancelled', failure?: Sentence): BatchProgress {
    const progress = { ...this.#progress(null), ended, remainingMs: 0, ...(failure !== undefined && { failure }) }
    this.#options.onProgress(progress)
    return progress
  }

  #progress(current: Variant | null): BatchProgress {
    const done = this.#runIds.length
    const total = this.#variants.length * this.#request.repeats
    const elapsedMs = performance.now() - this.#startedMs
    const remainingMs = done === 0 ? null : (elapsedMs / done) * (total - done)
    return { batchId: this.batchId, done, total, current, runIds: [...this.#runIds], remainingMs, ended: 'no' }
  }
}
