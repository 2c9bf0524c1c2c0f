import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { codeOf, UserError } from '@shared/errors'
import type { OpenedStore } from '../store/client'
import type { Tell } from './import'
import type { ExchangeThreadData, Job, JobMessage, JobName, JobOrder, Jobs } from './protocol'

/** What a piece of work knows of whoever waits for it. */
export interface Attendance {
  /** Aborted when it was cancelled. */
  readonly signal: AbortSignal
  readonly tell: Tell
}

/** Of whoever neither looks nor cancels. */
export const UNATTENDED: Attendance = { signal: new AbortController().signal, tell: () => {} }

/** Does a job elsewhere, so that whoever asks goes on meanwhile. */
export type DoJob = <K extends JobName>(
  store: OpenedStore,
  name: K,
  takes: Jobs[K]['takes'],
  attendance: Attendance,
) => Promise<Jobs[K]['gives']>

/**
 * Does a job in a thread of its own, which is gone afterwards with all the memory that it took. It can be
 * cancelled at any time: while nothing is stored the thread is simply ended, after that it takes back what it
 * stored. `file` is the built thread.ts.
 *
 * @throws Error with a sentence; an `AbortError` where it was cancelled
 */
export const doJobInThread =
  (file = join(import.meta.dirname, 'exchange.js')): DoJob =>
  (store, name, takes, { signal, tell }) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const port = store.connect()
      const data: ExchangeThreadData = { job: { name, ...takes } as unknown as Job, store: port }
      const thread = new Worker(file, { workerData: data, transferList: [port] })
      let isStoring = false
      let isOver = false

      const cancel = (): void => {
        if (isStoring) thread.postMessage('cancel' satisfies JobOrder)
        else end(() => reject(signal.reason as Error))
      }
      const end = (settle: () => void): void => {
        isOver = true
        signal.removeEventListener('abort', cancel)
        // It may be within a step that cannot be interrupted, such as parsing: nobody needs to wait for that.
        void thread.terminate()
        settle()
      }
      signal.addEventListener('abort', cancel)
      thread.on('message', (message: JobMessage) => {
        if (isOver) return
        switch (message.type) {
          case 'told':
            return tell(message.done, message.total)
          case 'storing':
            isStoring = true
            return thread.postMessage('goOn' satisfies JobOrder)
          case 'done':
            return end(() => resolve(message.value as never))
          case 'failed':
            return end(() => reject(signal.aborted ? (signal.reason as Error) : new UserError(message.sentence)))
        }
      })
      thread.on('error', (error: Error) => end(() => reject(toJobError(error))))
      thread.on('exit', () =>
        end(() =>
          reject(
            new UserError({
              en: 'Taskscope stopped working on this: try it again.',
              fr: 'Taskscope a cessé d’y travailler\u00a0: réessayez.',
            }),
          ),
        ),
      )
    })

const toJobError = (error: Error): Error =>
  codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new UserError(
        {
          en: 'This takes more memory than there is: choose fewer runs, or a smaller file.',
          fr: 'Ceci demande plus de mémoire qu’il n’y en a\u00a0: choisissez moins d’exécutions, ou un fichier plus petit.',
        },
        { cause: error },
      )
    : error
