import type { EventBatch } from '@shared/events/batch'
import type { Nanoseconds } from '@shared/ids'
import type { Program } from '@shared/lowered'
import type { RunEnd, RunHandle, Runner, RunnerEvent, RunRequest } from '@shared/run'
import type { FromRunner, ToRunner } from './protocol'

/** A runner process as its owner sees it, however it was launched. */
export interface RunnerProcess {
  send(message: ToRunner): void
  onMessage(listener: (message: FromRunner) => void): void
  /** Called once, after the last message, when the process is gone or could not be started. `cause`: one sentence. */
  onExit(listener: (cause: string) => void): void
  /** Ends the process whatever it does. */
  kill(): void
}

/** Starts a runner process: a utilityProcess in the app, a child process elsewhere (launch.ts). */
export type LaunchRunner = () => RunnerProcess

/** A runner that was told to stop has this long; then its process is killed. A Stop has to take effect within 500 ms. */
const STOP_MS = 350

/**
 * A runner in a process of its own, started ahead of the first run and again whenever a run took it down.
 * `ready`: until then the machine has better things to do than to start a process that is not asked for.
 */
export function createRunner(launch: LaunchRunner, ready?: Promise<unknown>): Runner {
  let runs = 0
  let isDisposed = false
  let connection: Connection | undefined
  const connect = (): Connection => (connection = new Connection(launch(), connect))
  if (ready === undefined) connect()
  else {
    void ready.then(() => {
      if (!connection && !isDisposed) connect()
    })
  }

  return {
    start(request, program, listener) {
      const open = connection?.isOpen ? connection : connect()
      return open.start(++runs, request, program, listener)
    },
    async dispose() {
      isDisposed = true
      await connection?.close()
    },
  }
}

/** One runner process and the run that goes on in it. */
class Connection {
  isOpen = true
  readonly #process: RunnerProcess
  readonly #onTakenDown: () => unknown
  readonly #exited: Promise<void>
  #run: ActiveRun | undefined

  constructor(process: RunnerProcess, onTakenDown: () => unknown) {
    this.#process = process
    this.#onTakenDown = onTakenDown
    process.onMessage((message) => this.#receive(message))
    this.#exited = new Promise((resolve) => {
      process.onExit((cause) => {
        resolve()
        this.#takeDown()
        const run = this.#run
        this.#run = undefined
        run?.processDied(cause)
      })
    })
  }

  start(number: number, request: RunRequest, program: Program, listener: (event: RunnerEvent) => void): RunHandle {
    const run = new ActiveRun(number, request.clock === 'real', listener)
    if (this.#run) {
      run.processDied('Another run is under way: stop it first.')
    } else {
      this.#run = run
      const { clock, variant, seed } = request
      this.#process.send({ type: 'start', run: number, request: { clock, variant, seed }, program })
    }
    return { done: run.done, stop: () => this.#stop(run) }
  }

  async close(): Promise<void> {
    this.isOpen = false
    this.#process.kill()
    await this.#exited
  }

  #receive(message: FromRunner): void {
    const run = this.#run
    if (run?.number !== message.run) return
    if (message.type === 'started') run.started()
    else if (message.type === 'batch') {
      run.received(message.batch, message.lastNs)
      this.#process.send({ type: 'ack', run: run.number })
    } else {
      if (message.stuck) this.#takeDown()
      this.#run = undefined
      run.ended(message.end)
    }
  }

  #stop(run: ActiveRun): void {
    if (this.#run !== run || run.isStopping) return
    run.isStopping = true
    this.#process.send({ type: 'stop', run: run.number })
    const timer = setTimeout(() => this.#takeDown(), STOP_MS)
    void run.done.then(() => clearTimeout(timer))
  }

  /** A process that died without ever having run anything is only replaced when it is needed: it would die again. */
  #takeDown(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.#process.kill()
    if (this.#run) this.#onTakenDown()
  }
}

/** What is known of a run on this side, so that it can be ended here when its process dies. */
class ActiveRun {
  readonly number: number
  readonly done: Promise<RunEnd>
  isStopping = false
  readonly #isReal: boolean
  readonly #listener: (event: RunnerEvent) => void
  #resolve: (end: RunEnd) => void = () => {}
  #startedAt = performance.now()
  #lastNs = 0

  constructor(number: number, isReal: boolean, listener: (event: RunnerEvent) => void) {
    this.number = number
    this.#isReal = isReal
    this.#listener = listener
    this.done = new Promise((resolve) => (this.#resolve = resolve))
  }

  started(): void {
    this.#startedAt = performance.now()
    this.#listener({ type: 'started' })
  }

  received(batch: EventBatch, lastNs: Nanoseconds): void {
    this.#lastNs = lastNs
    this.#listener({ type: 'batch', batch })
  }

  ended(end: RunEnd): void {
    this.#listener({ type: 'ended', end })
    this.#resolve(end)
  }

  processDied(cause: string): void {
    const elapsedNs = this.#isReal ? Math.round((performance.now() - this.#startedAt) * 1e6) : 0
    const durationNs = Math.max(this.#lastNs, elapsedNs) as Nanoseconds
    if (this.isStopping) this.ended({ status: 'stopped', durationNs })
    else this.ended({ status: 'crashed', durationNs, error: { message: cause, stack: [] } })
  }
}
