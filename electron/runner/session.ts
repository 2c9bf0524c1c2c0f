import type { Worker } from 'node:worker_threads'
import { type Crash, crashMessage } from '@shared/crash'
import { codeOf } from '@shared/errors'
import type { RingMemory } from '@shared/events/ring'
import type { Nanoseconds } from '@shared/ids'
import type { RunEnd } from '@shared/run'
import { heapLimitMb } from './limits'
import type { FromWorker, ToWorker } from '../worker/protocol'
import { MOST_UNACKNOWLEDGED, type FromRunner, type ToRunner } from './protocol'
import { RingReader } from './ring-reader'

/** How long events lie in the ring at most: short beside a frame of 16 ms, long beside the cost of a look. */
const LOOK_EVERY_MS = 8

/** A worker dies within 10 ms of `terminate()`, unless it sits in a native call. */
const TERMINATE_MS = 250

type StartMessage = Extract<ToRunner, { type: 'start' }>
type Cause = Omit<RunEnd, 'durationNs'>

/** What is made ahead of a run. */
export interface Spare {
  readonly worker: Worker
  readonly memory: RingMemory
}

/** One run inside the runner process: its worker, the look-out at its ring, and how it ends. */
export class Session {
  readonly run: number
  readonly #worker: Worker
  readonly #send: (message: FromRunner) => void
  readonly #onEnd: () => void
  readonly #reader: RingReader
  readonly #isReal: boolean
  readonly #startedAt = performance.now()
  #unacknowledged = 0
  #timer: NodeJS.Timeout | undefined
  #cause: Cause | undefined
  #finished = false

  constructor(start: StartMessage, { worker, memory }: Spare, send: (message: FromRunner) => void, onEnd: () => void) {
    this.run = start.run
    this.#worker = worker
    this.#send = send
    this.#onEnd = onEnd
    this.#reader = new RingReader(memory)
    this.#isReal = start.request.clock === 'real'
    worker.on('message', ({ elapsedNs, ...end }: FromWorker) =>
      this.#end({ status: end.error ? 'failed' : 'completed', ...end }, elapsedNs),
    )
    worker.on('error', (error: Error) => this.#end(crash(error)))
    worker.on('exit', (code) => this.#end(exit(code)))
    worker.postMessage({ request: start.request, program: start.program, memory } satisfies ToWorker)
    send({ type: 'started', run: this.run })
    this.#look()
  }

  stop(): void {
    this.#end({ status: 'stopped' })
  }

  acknowledge(): void {
    this.#unacknowledged--
  }

  #look = (): void => {
    this.#reader.look()
    this.#timer = setTimeout(this.#look, LOOK_EVERY_MS)
    while (this.#unacknowledged < MOST_UNACKNOWLEDGED && this.#sendNext());
  }

  #sendNext(): boolean {
    const batch = this.#reader.next()
    if (batch === undefined) return false
    this.#unacknowledged++
    this.#send({ type: 'batch', run: this.run, batch, lastNs: this.#reader.lastNs })
    return true
  }

  /** The first cause counts: what follows is the worker's death. */
  #end(cause: Cause, elapsedNs = (performance.now() - this.#startedAt) * 1e6): void {
    if (this.#cause !== undefined) return
    this.#cause = cause
    const stuck = setTimeout(() => this.#finish(cause, elapsedNs, true), TERMINATE_MS)
    void this.#worker.terminate().then(() => {
      clearTimeout(stuck)
      this.#finish(cause, elapsedNs, false)
    })
  }

  /** Sends what is left, acknowledged or not: at most one ring full. */
  #finish(cause: Cause, elapsedNs: number, stuck: boolean): void {
    if (this.#finished) return
    this.#finished = true
    clearTimeout(this.#timer)
    this.#reader.look(true)
    while (this.#sendNext());
    const durationNs = Math.max(this.#reader.lastNs, this.#isReal ? Math.round(elapsedNs) : 0) as Nanoseconds
    this.#send({ type: 'ended', run: this.run, end: { ...cause, durationNs }, stuck })
    this.#onEnd()
  }
}

const crashed = (crash: Crash, detail: string | number): Cause => ({
  status: 'crashed',
  error: { message: crashMessage(crash, detail), stack: [] },
})

const exit = (code: number): Cause => crashed('exited', code)

const crash = (error: Error): Cause =>
  codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
    ? crashed('outOfMemory', heapLimitMb)
    : crashed('threadDied', error.message)
