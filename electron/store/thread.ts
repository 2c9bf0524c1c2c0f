/** The store's thread: opens the database, then calls the store's methods as messages ask, one after the other. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { toSentence } from '@shared/errors'
import { StoreError, toStoreError } from './errors'
import { OPENING, type StoreAnswer, type StoreMessage, type StoreThreadData } from './protocol'
import { Store } from './store'

const { path, owner } = workerData as StoreThreadData
/** Who asks: whoever opened it, and those that were connected since. */
const ports = new Set<MessagePort>()

let store: Store
answer(parentPort!, OPENING, () => void (store = new Store(path, owner)))
serve(parentPort!)

function serve(port: MessagePort): void {
  ports.add(port)
  port.on('close', () => ports.delete(port))
  port.on('message', (message: StoreMessage) => {
    if ('connect' in message) return serve(message.connect)
    const { id, part, method, args } = message
    answer(port, id, () => {
      const target = part === 'store' ? store : store[part]
      return (target as unknown as Record<string, (...args: unknown[]) => unknown>)[method]!(...args)
    })
    if (part === 'store' && method === 'close') for (const open of ports) open.close()
  })
}

function answer(port: MessagePort, id: number, work: () => unknown): void {
  let message: StoreAnswer
  try {
    message = { id, value: work() }
  } catch (thrown) {
    const error = toStoreError(thrown, path)
    message = { id, error: { sentence: toSentence(error), isExpected: error instanceof StoreError } }
  }
  port.postMessage(message)
}
