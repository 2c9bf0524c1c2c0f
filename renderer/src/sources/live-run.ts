import type { Pushes, RequestArgs } from '@shared/contract'
import type { Nanoseconds, RunId } from '@shared/ids'
import type { Diagnostic } from '@shared/lowered'
import type { RunDetails } from '@shared/run'
import type { SiteTable } from '@shared/sites'
import type { Backend } from '../bridge'
import type { RunListener, RunSource } from './run-source'

export type LiveStart =
  | { readonly ok: true; readonly source: RunSource }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

type Message = ({ readonly type: 'batch' } & Pushes['run.batch']) | ({ readonly type: 'ended' } & Pushes['run.ended'])

/**
 * Starts a run and listens to it.
 * @throws {RequestError} where main cannot start it
 */
export async function startLiveRun(backend: Backend, request: RequestArgs<'run.start'>): Promise<LiveStart> {
  // Pushes may overtake the answer that tells the run's id: listen first, sort out later.
  const messages = new Messages(backend)
  try {
    const started = await backend.request('run.start', request)
    if (started.ok) return { ok: true, source: liveSource(messages, describe(request, started.runId, started.sites)) }
    messages.close()
    return started
  } catch (error) {
    messages.close()
    throw error
  }
}

const liveSource = (messages: Messages, run: RunDetails): RunSource => ({
  run,
  read(listener) {
    messages.forward((message) => {
      if (message.runId === run.id) deliver(message, run, listener)
    })
    return () => messages.close()
  },
})

function deliver(message: Message, run: RunDetails, listener: RunListener): void {
  if (message.type === 'batch') listener.batch(message.batch)
  else listener.end(message.summary ?? { ...run, ...message.end }, message.storeFailure)
}

/** What main pushes about runs, kept until somebody takes it. */
class Messages {
  readonly #subscriptions: readonly (() => void)[]
  readonly #kept: Message[] = []
  #take: ((message: Message) => void) | undefined

  constructor(backend: Backend) {
    this.#subscriptions = [
      backend.on('run.batch', (push) => this.#receive({ type: 'batch', ...push })),
      backend.on('run.ended', (push) => this.#receive({ type: 'ended', ...push })),
    ]
  }

  forward(take: (message: Message) => void): void {
    this.#take = take
    this.#kept.splice(0).forEach(take)
  }

  close(): void {
    for (const end of this.#subscriptions) end()
  }

  #receive(message: Message): void {
    if (this.#take) this.#take(message)
    else this.#kept.push(message)
  }
}

/** What the window knows of a run before main sums it up at the end. */
const describe = (request: RequestArgs<'run.start'>, id: RunId, sites: SiteTable): RunDetails => ({
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
  marks: [],
})
