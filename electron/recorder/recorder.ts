import { randomInt } from 'node:crypto'
import { builtinModules } from 'node:module'
import type { EventBatch } from '@shared/events/batch'
import type { RunId } from '@shared/ids'
import type { BatchId, ExperimentId } from '@shared/library'
import type { Diagnostic } from '@shared/lowered'
import type { Clock, RunEnd, Runner, RunRequest, RunSummary } from '@shared/run'
import type { SiteTable } from '@shared/sites'
import { toSentence } from '@shared/errors'
import type { Sentence } from '@shared/sentence'
import { RUNTIME_VERSION } from '../runtime/version'
import type { StoreClient } from '../store/client'

export interface RecordOptions {
  readonly runner: Runner
  /** null: the run is not kept. */
  readonly store: StoreClient | null
  /** What the run belongs to, as far as to anything. */
  readonly experimentId?: ExperimentId | null
  readonly batchId?: BatchId
  /** Gets every batch, in order, as it goes to the store. */
  onBatch(batch: EventBatch): void
}

/** A run that is under way. */
export interface Recording {
  /** null: the run is not kept. */
  readonly runId: RunId | null
  readonly sites: SiteTable
  /** Ends the run within 500 ms; all events up to then are kept. */
  stop(): void
  /** Resolved when the run has ended and is stored. Never rejects. */
  readonly done: Promise<Recorded>
}

export interface Recorded {
  readonly end: RunEnd
  /** null: the run was not kept. */
  readonly summary: RunSummary | null
  /** Says so where the run should have been kept and could not be, or not all of it. */
  readonly storeFailure?: Sentence
}

export type RecordResult =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/**
 * The way of a snippet from its text to a stored run: transforms it, runs it, and gives every batch of
 * its events to the store and to whoever watches. Of a snippet with mistakes nothing is run or stored.
 *
 * @throws StoreError when the run cannot be stored at all; nothing was run then
 */
export async function record(request: RunRequest, options: RecordOptions): Promise<RecordResult> {
  const { runner, store, onBatch } = options
  const { transform } = await import('../transform') // not before the first run: it brings a parser
  const transformed = transform(request.source, { builtins: builtinModules })
  if (!transformed.ok) return transformed
  const { sites } = transformed.program
  const keeper = store && (await Keeper.open(store, request, sites, options))
  const handle = runner.start(request, transformed.program, (event) => {
    if (event.type !== 'batch') return
    keeper?.append(event.batch)
    onBatch(event.batch)
  })
  const done = handle.done.then(async (end) => ({ end, summary: null, ...(await keeper?.finish(end)) }))
  return { ok: true, recording: { runId: keeper?.runId ?? null, sites, stop: () => handle.stop(), done } }
}

/**
 * The seed of a new run. On the virtual clock always the same: there a program does the same thing
 * every time, random numbers included.
 */
export const newSeed = (clock: Clock): number => (clock === 'virtual' ? 1 : randomInt(2 ** 32))

/** Stores one run, and remembers the first thing that went wrong: a full disk must not end the run. */
class Keeper {
  readonly runId: RunId
  readonly #store: StoreClient
  #failure: Sentence | undefined

  static async open(
    store: StoreClient,
    { source, title, clock, variant, seed }: RunRequest,
    sites: SiteTable,
    { experimentId = null, batchId }: Pick<RecordOptions, 'experimentId' | 'batchId'>,
  ): Promise<Keeper> {
    const run = {
      ...{ source, title, clock, variant, seed, sites, experimentId },
      ...{ startedAt: Date.now(), runtimeVersion: RUNTIME_VERSION },
      ...(batchId !== undefined && { batchId }),
    }
    return new Keeper(store, await store.createRun(run))
  }

  constructor(store: StoreClient, runId: RunId) {
    this.#store = store
    this.runId = runId
  }

  append(batch: EventBatch): void {
    this.#store.append(this.runId, batch).catch(this.#fail)
  }

  async finish(end: RunEnd): Promise<Omit<Recorded, 'end'>> {
    const summary = await this.#store.finishRun(this.runId, end).catch(this.#fail)
    // Not waited for: nobody needs the rows for searching at once, and closing the store waits for them.
    this.#store.index(this.runId).catch(this.#fail)
    return { summary: summary ?? null, ...(this.#failure !== undefined && { storeFailure: this.#failure }) }
  }

  #fail = (error: Error): void => {
    this.#failure ??= toSentence(error)
  }
}
