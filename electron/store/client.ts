import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { StoreError } from './errors'
import { THIS_PROCESS } from './owner'
import {
  OPENING,
  STORE_METHODS,
  type StoreAnswer,
  type StoreCall,
  type StoreMethod,
  type StoreThreadData,
} from './protocol'
import type { Store } from './store'

/** The store in its own thread: the same methods, done in the order of the calls. They reject with a `StoreError`. */
export type StoreClient = {
  readonly [K in StoreMethod]: (...args: Parameters<Store[K]>) => Promise<ReturnType<Store[K]>>
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
  const call = (method: StoreMethod, args: readonly unknown[]): Promise<unknown> => {
    if (isGone) return Promise.reject(closed())
    const id = ++calls
    thread.postMessage({ id, method, args } satisfies StoreCall)
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
  const methods = STORE_METHODS.map((method) => [method, (...args: unknown[]) => call(method, args)] as const)
  return Object.fromEntries(methods) as StoreClient
}
