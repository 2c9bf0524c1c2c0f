import { UserError } from '@shared/errors'
import type { BatchStartResult, RequestArgs } from '@shared/contract'
import type { RunId } from '@shared/ids'
import { MOST_BATCH_RUNS, type AgainResult, type BatchId } from '@shared/library'
import type { Language } from '@shared/replay/language'
import type { Runner, StartResult } from '@shared/run'
import { type DoJob, UNATTENDED } from '../exchange/client'
import { runAgain } from '../recorder/again'
import { startBatch, type Batch } from '../recorder/batch'
import { newSeed, record, type Recording } from '../recorder/recorder'
import type { OpenedStore } from '../store/client'
import type { Push } from './router'

/** The runs and batches that the window asked for: started, stopped, and told about as they go on. One at a time. */
export class Runs {
  readonly #runner: Runner
  readonly #store: () => Promise<OpenedStore>
  readonly #push: Push
  readonly #doJob: DoJob
  readonly #active = new Map<RunId, Recording>()
  #batch: Batch | undefined
  /** A recorded run that is being run again. */
  #again: { readonly first: RunId; readonly stop: AbortController; readonly done: Promise<unknown> } | undefined
  #starting: Promise<unknown> | undefined
  #unkept = 0

  /** `store` may reject: runs then go on without being kept. */
  constructor(runner: Runner, store: () => Promise<OpenedStore>, push: Push, doJob: DoJob) {
    this.#runner = runner
    this.#store = store
    this.#push = push
    this.#doJob = doJob
  }

  /** @throws Error with a sentence for the user, where it cannot be started */
  start(request: RequestArgs<'run.start'>): Promise<StartResult> {
    return this.alone(() => this.#start(request))
  }

  async #start({ experimentId, ...request }: RequestArgs<'run.start'>): Promise<StartResult> {
    const store = await this.#store().catch(() => null)
    const result = await record(
      { ...request, seed: newSeed(request.clock) },
      // Batches come as messages of another process, so none comes before the run has its id below.
      {
        runner: this.#runner,
        store,
        experimentId: experimentId ?? null,
        onBatch: (batch) => this.#push('run.batch', { runId, batch }),
      },
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

  /** Runs all variants, and tells how far it has come. @throws Error with a sentence, where it cannot be started */
  startBatch(request: RequestArgs<'batch.start'>): Promise<BatchStartResult> {
    return this.alone(() => this.#startBatch(request))
  }

  async #startBatch(request: RequestArgs<'batch.start'>): Promise<BatchStartResult> {
    const runs = request.axes.reduce((product, { values }) => product * values.length, request.repeats)
    if (runs > MOST_BATCH_RUNS) {
      throw new UserError({
        en: `That would be ${runs} runs, more than ${MOST_BATCH_RUNS}: choose fewer values or repetitions.`,
        fr: `Cela ferait ${runs} exécutions, plus que ${MOST_BATCH_RUNS}\u00a0: choisissez moins de valeurs ou de répétitions.`,
      })
    }
    const result = await startBatch(request, {
      runner: this.#runner,
      store: await this.#store(),
      onProgress: (progress) => this.#push('batch.progress', progress),
    })
    if (!result.ok) return result
    const { batch } = result
    this.#batch = batch
    void batch.done.then(() => (this.#batch = undefined))
    return { ok: true, batchId: batch.batchId }
  }

  /** The runs that ended are kept. A batch that has ended stays as it is. */
  cancelBatch(id: BatchId): void {
    if (this.#batch?.batchId === id) this.#batch.cancel()
  }

  /** Runs a recorded run again; stopping the recorded one stops the repetition. @throws Error with a sentence */
  again(first: RunId, language: Language): Promise<AgainResult> {
    return this.alone(() => this.#runAgain(first, language))
  }

  #runAgain(first: RunId, language: Language): Promise<AgainResult> {
    const stop = new AbortController()
    const done = this.#store().then(async (store) => {
      const second = await runAgain(first, { runner: this.#runner, store, signal: stop.signal })
      return this.#doJob(store, 'difference', { first, second, language }, UNATTENDED)
    })
    this.#again = { first, stop, done: done.catch(() => {}) }
    return done.finally(() => (this.#again = undefined))
  }

  /** Does something, such as starting a run, unless a run is under way or being started; until it is done none starts. */
  async alone<T>(start: () => Promise<T>): Promise<T> {
    if (this.#batch)
      throw new UserError({
        en: 'A batch of runs is under way: cancel it first.',
        fr: 'Une série d’exécutions est en cours\u00a0: annulez-la d’abord.',
      })
    if (this.#active.size > 0 || this.#starting)
      throw new UserError({
        en: 'Another run is under way: stop it first.',
        fr: 'Une autre exécution est en cours\u00a0: arrêtez-la d’abord.',
      })
    const starting = start()
    this.#starting = starting.catch(() => {})
    try {
      return await starting
    } finally {
      this.#starting = undefined
    }
  }

  /** Resolved when nothing is under way, at once where nothing is. */
  async whenIdle(): Promise<void> {
    for (;;) {
      const underWay = [...[...this.#active.values()].map((recording) => recording.done), this.#batch?.done]
      const waitFor = [...underWay, this.#starting].filter((done) => done !== undefined)
      if (waitFor.length === 0) return
      await Promise.all(waitFor)
    }
  }

  /** Ends the run within 500 ms. One that has ended stays as it is. */
  stop(runId: RunId): void {
    this.#active.get(runId)?.stop()
    if (this.#again?.first === runId) this.#again.stop.abort()
  }

  stopAll(): void {
    for (const recording of this.#active.values()) recording.stop()
    this.#batch?.cancel()
    this.#again?.stop.abort()
  }

  /** Resolved when nothing runs any more and all of it is stored. */
  async close(): Promise<void> {
    this.stopAll()
    const recordings = [...this.#active.values()].map((recording) => recording.done)
    await Promise.all([...recordings, this.#batch?.done, this.#again?.done])
    await this.#runner.dispose()
    await this.#store().then(
      (store) => store.close(),
      () => {},
    )
  }
}
