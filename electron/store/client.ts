import { join } from 'node:path'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { Sentence } from '@shared/sentence'
import { StoreError } from './errors'
import { THIS_PROCESS } from './owner'
import {
  EXPERIMENT_METHODS,
  HOUSEKEEPING_METHODS,
  LIBRARY_METHODS,
  OPENING,
  STORE_METHODS,
  type StoreAnswer,
  type StoreMessage,
  type StorePart,
  type StoreThreadData,
} from './protocol'
import type { Experiments } from './experiments'
import type { Housekeeping } from './housekeeping'
import type { Library } from './library'
import type { Store } from './store'

type Calls<T, M extends keyof T> = {
  readonly [K in M]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never
}

/** The store in its own thread: the same methods, done in the order of the calls. They reject with a `StoreError`. */
export type StoreClient = Calls<Store, (typeof STORE_METHODS)[number]> & {
  readonly experiments: Calls<Experiments, (typeof EXPERIMENT_METHODS)[number]>
  readonly library: Calls<Library, (typeof LIBRARY_METHODS)[number]>
  readonly housekeeping: Calls<Housekeeping, (typeof HOUSEKEEPING_METHODS)[number]>
}

/** Of whoever opened the store. */
export type OpenedStore = StoreClient & {
  /** A further way to it, for another thread: see `connectStore`. It ends with the store. @throws StoreError where it is closed */
  connect(): MessagePort
}

/**
 * Opens the database at `path`. `threadFile` is the built thread.ts.
 * @throws StoreError
 */
export async function openStore(
  path: string,
  threadFile = join(import.meta.dirname, 'store.js'),
): Promise<OpenedStore> {
  const data: StoreThreadData = { path, owner: THIS_PROCESS }
  const thread = new Worker(threadFile, { workerData: data })
  const caller = new Caller(thread, {
    en: `The database ${path} is closed.`,
    fr: `La base de données ${path} est fermée.`,
  })
  thread.on('error', (error: Error) => caller.failAll(error))
  thread.on('exit', () => caller.end())
  try {
    await caller.answerTo(OPENING)
  } catch (error) {
    await thread.terminate()
    throw error
  }
  const connect = (): MessagePort => {
    caller.expectOpen()
    const { port1, port2 } = new MessageChannel()
    thread.postMessage({ connect: port2 } satisfies StoreMessage, [port2])
    return port1
  }
  return { ...clientOf(caller), connect }
}

/** The store that another thread opened, by what its `connect` gave. */
export function connectStore(port: MessagePort): StoreClient {
  const caller = new Caller(port, { en: 'The database is closed.', fr: 'La base de données est fermée.' })
  port.on('close', () => caller.end())
  return clientOf(caller)
}

function clientOf(caller: Caller): StoreClient {
  const methodsOf = (part: StorePart, methods: readonly string[]) =>
    Object.fromEntries(methods.map((method) => [method, (...args: unknown[]) => caller.call(part, method, args)]))
  return {
    ...methodsOf('store', STORE_METHODS),
    experiments: methodsOf('experiments', EXPERIMENT_METHODS),
    library: methodsOf('library', LIBRARY_METHODS),
    housekeeping: methodsOf('housekeeping', HOUSEKEEPING_METHODS),
  } as unknown as StoreClient
}

interface Pending {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Sends calls to the store's thread, and hands each its answer. */
class Caller {
  readonly #line: Worker | MessagePort
  readonly #closed: Sentence
  readonly #pending = new Map<number, Pending>()
  #calls = OPENING
  #isGone = false

  /** `closed`: what is told of calls that come too late. */
  constructor(line: Worker | MessagePort, closed: Sentence) {
    this.#line = line
    this.#closed = closed
    line.on('message', (answer: StoreAnswer) => this.#take(answer))
  }

  /** @throws StoreError where calls come too late */
  expectOpen(): void {
    if (this.#isGone) throw new StoreError(this.#closed)
  }

  async call(part: StorePart, method: string, args: readonly unknown[]): Promise<unknown> {
    this.expectOpen()
    const id = ++this.#calls
    this.#line.postMessage({ id, part, method, args } satisfies StoreMessage)
    return this.answerTo(id)
  }

  answerTo(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }))
  }

  failAll(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error)
    this.#pending.clear()
  }

  end(): void {
    this.#isGone = true
    this.failAll(new StoreError(this.#closed))
  }

  #take(answer: StoreAnswer): void {
    const { resolve, reject } = this.#pending.get(answer.id)!
    this.#pending.delete(answer.id)
    if ('value' in answer) resolve(answer.value)
    else reject(answer.error.isExpected ? new StoreError(answer.error.sentence) : new Error(answer.error.sentence.en))
  }
}
