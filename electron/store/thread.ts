/** The store's thread: opens the database, then calls the store's methods as messages ask, one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { sentenceOf } from '@shared/errors'
import { StoreError, toStoreError } from './errors'
import { OPENING, type StoreAnswer, type StoreCall, type StoreThreadData } from './protocol'
import { Store } from './store'

const { path, owner } = workerData as StoreThreadData
const port = parentPort!

function answer(id: number, work: () => unknown): void {
  let message: StoreAnswer
  try {
    message = { id, value: work() }
  } catch (thrown) {
    const error = toStoreError(thrown, path)
    message = { id, error: { message: sentenceOf(error), isExpected: error instanceof StoreError } }
  }
  port.postMessage(message)
}

let store: Store
answer(OPENING, () => void (store = new Store(path, owner)))

port.on('message', ({ id, part, method, args }: StoreCall) => {
  answer(id, () => {
    const target = part === 'store' ? store : store[part]
    return (target as unknown as Record<string, (...args: unknown[]) => unknown>)[method]!(...args)
  })
  if (part === 'store' && method === 'close') port.close()
})
