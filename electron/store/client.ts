import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { StoreError } from './errors'
import { THIS_PROCESS } from './owner'
import {
  EXPERIMENT_METHODS,
  LIBRARY_METHODS,
  OPENING,
  STORE_METHODS,
  type StoreAnswer,
  type StoreCall,
  type StorePart,
  type StoreThreadData,
} from './protocol'
import type { Experiments } from './experiments'
import type { Library } from './library'
import type { Store } from './store'

type Calls<T, M extends keyof T> = {
  readonly [K in M]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never
}

/** The store in its own thread: the same methods, done in the order of the calls. They reject with a `StoreError`. */
export type StoreClient = Calls<Store, (typeof STORE_METHODS)[number]> & {
  readonly experiments: Calls<Experiments, (typeof EXPERIMENT_METHODS)[number]>
  readonly library: Calls<Library, (typeof LIBRARY_METHODS)[number]>
}

interface Pending {
  resolve(value: unknown): void
  reject(error: Error): void
}

/**
 * Opens the database at `path`. `threadFile` is the built thread.ts.
 * @throws StoreError
 */
export async function openStore(
  path: string,
  threadFile = join(import.meta.dirname, 'store.js'),
): Promise<StoreClient> {
  const data: StoreThreadData = { path, owner: THIS_PROCESS }
  const thread = new Worker(threadFile, { workerData: data })
  const pending = new Map<number, Pending>()
  let calls = OPENING
  let isGone = false

  const wait = (id: number): Promise<unknown> => new Promise((resolve, reject) => pending.set(id, { resolve, reject }))
  const call = (part: StorePart, method: string, args: readonly unknown[]): Promise<unknown> => {
    if (isGone) return Promise.reject(closed())
    const id = ++calls
    thread.postMessage({ id, part, method, args } satisfies StoreCall)
    return wait(id)
  }
  const closed = (): Error => new StoreError(`The database ${path} is closed.`)
  const failAll = (error: Error): void => {
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
  }
  thread.on('message', (answer: StoreAnswer) => {
    const { resolve, reject } = pending.get(answer.id)!
    pending.delete(answer.id)
    if ('value' in answer) resolve(answer.value)
    else reject(answer.error.isExpected ? new StoreError(answer.error.message) : new Error(answer.error.message))
  })
  thread.on('error', failAll)
  thread.on('exit', () => {
    isGone = true
    failAll(closed())
  })

  try {
    await wait(OPENING)
  } catch (error) {
    await thread.terminate()
    throw error
  }
  const methodsOf = (part: StorePart, methods: readonly string[]) =>
    Object.fromEntries(methods.map((method) => [method, (...args: unknown[]) => call(part, method, args)]))
  return {
    ...methodsOf('store', STORE_METHODS),
    experiments: methodsOf('experiments', EXPERIMENT_METHODS),
    library: methodsOf('library', LIBRARY_METHODS),
  } as unknown as StoreClient
}
