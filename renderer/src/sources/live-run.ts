import type { RequestArgs, Pushes } from '@shared/contract'
import type { Nanoseconds, RunId } from '@shared/ids'
import type { Diagnostic } from '@shared/lowered'
import type { RunDetails } from '@shared/run'
import type { SiteTable } from '@shared/sites'
import type { Backend } from '../bridge'
import type { RunListener, RunSource } from './run-source'

export type LiveStart =
  | { readonly ok: true; readonly source: RunSource }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

type Delivery = { readonly runId: RunId; to(listener: RunListener): void }

/**
 * Starts a run and listens to it.
 * @throws {RequestError} where main cannot start it
 */
export async function startLiveRun(backend: Backend, request: RequestArgs<'run.start'>): Promise<LiveStart> {
  // Pushes may overtake the answer that tells the run's id: listen first, sort out later.
  const deliveries = new Deliveries(backend)
  try {
    const started = await backend.request('run.start', request)
    if (!started.ok) {
      deliveries.close()
      return started
    }
    const run = describeStart(request, started.runId, started.sites)
    return { ok: true, source: { run, read: (listener) => deliveries.flow(run.id, listener) } }
  } catch (error) {
    deliveries.close()
    throw error
  }
}

/** What main pushes about runs, kept until somebody reads one of them. */
class Deliveries {
  readonly #subscriptions: readonly (() => void)[]
  #kept: Delivery[] = []
  #take = (delivery: Delivery): void => void this.#kept.push(delivery)

  constructor(backend: Backend) {
    this.#subscriptions = [
      backend.on('run.batch', ({ runId, batch }: Pushes['run.batch']) =>
        this.#take({ runId, to: (listener) => listener.batch(batch) }),
      ),
      backend.on('run.ended', ({ runId, summary }: Pushes['run.ended']) =>
        this.#take({ runId, to: (listener) => this.#end(listener, summary) }),
      ),
    ]
  }

  flow(runId: RunId, listener: RunListener): () => void {
    this.#take = (delivery) => {
      if (delivery.runId === runId) delivery.to(listener)
    }
    const kept = this.#kept
    this.#kept = []
    kept.forEach(this.#take)
    return () => this.close()
  }

  close(): void {
    this.#take = () => {}
    this.#kept = []
    for (const end of this.#subscriptions) end()
  }

  #end(listener: RunListener, summary: Pushes['run.ended']['summary']): void {
    this.close()
    listener.end(summary)
  }
}

/** What the window knows of a run before main sums it up at the end. */
function describeStart(request: RequestArgs<'run.start'>, id: RunId, sites: SiteTable): RunDetails {
  return {
    ...request,
    id,
    sites,
    status: 'running',
    seed: 0,
    startedAt: Date.now(),
    durationNs: 0 as Nanoseconds,
    events: 0,
    tasks: 0,
    runtimeVersion: '',
  }
}
