import type { RequestArgs } from '@shared/contract'
import type { RunId } from '@shared/ids'
import type { Runner, StartResult } from '@shared/run'
import { newSeed, record, type Recording } from '../recorder/recorder'
import type { StoreClient } from '../store/client'
import type { Push } from './router'

/** The runs that the window asked for: started, stopped, and told about as they go on. One at a time. */
export class Runs {
  readonly #runner: Runner
  readonly #store: Promise<StoreClient>
  readonly #push: Push
  readonly #active = new Map<RunId, Recording>()
  #unkept = 0

  /** `store` may reject: runs then go on without being kept. */
  constructor(runner: Runner, store: Promise<StoreClient>, push: Push) {
    this.#runner = runner
    this.#store = store
    this.#push = push
  }

  /** @throws Error with a sentence for the user, where it cannot be started */
  async start(request: RequestArgs<'run.start'>): Promise<StartResult> {
    if (this.#active.size > 0) throw new Error('Another run is under way: stop it first.')
    const store = await this.#store.catch(() => null)
    const result = await record(
      { ...request, seed: newSeed(request.clock) },
      // Batches come as messages of another process, so none comes before the run has its id below.
      { runner: this.#runner, store, onBatch: (batch) => this.#push('run.batch', { runId, batch }) },
    )
    if (!result.ok) return result
    const { recording } = result
    const runId = recording.runId ?? (--this.#unkept as RunId)
    this.#active.set(runId, recording)
    void recording.done.then(({ end, summary, storeFailure }) => {
      this.#active.delete(runId)
      this.#push('run.ended', { runId, end, summary, ...(storeFailure !== undefined && { storeFailure }) })
    })
    return { ok: true, runId, sites: recording.sites }
  }

  /** Ends the run within 500 ms. One that has ended stays as it is. */
  stop(runId: RunId): void {
    this.#active.get(runId)?.stop()
  }

  stopAll(): void {
    for (const recording of this.#active.values()) recording.stop()
  }

  /** Resolved when nothing runs any more and all of it is stored. */
  async close(): Promise<void> {
    this.stopAll()
    await Promise.all([...this.#active.values()].map((recording) => recording.done))
    await this.#runner.dispose()
    await this.#store.then(
      (store) => store.close(),
      () => {},
    )
  }
}
