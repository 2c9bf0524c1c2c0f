/** Does one job on runs or files, in a thread of its own: reading, checking and writing a large run takes seconds. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { toSentence } from '@shared/errors'
import { hidePrivateIn } from '../report/privacy'
import { timelinePicture } from '../report/svg'
import { connectStore } from '../store/client'
import { differenceOf } from './difference'
import { exportRuns, readReport } from './export'
import { keepExchange, readExchange, type Imported } from './import'
import { compareTimelines } from './timelines'
import type { ExchangeThreadData, Job, JobMessage, JobOrder } from './protocol'

/** Between two words on how far it is, in milliseconds. */
const PAUSE = 50

const port = parentPort!
const data = workerData as ExchangeThreadData
const store = connectStore(data.store)
const send = (message: JobMessage, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer)

let toldAt = -Infinity
function tell(done: number, total: number): void {
  const now = performance.now()
  if (done < total && now - toldAt < PAUSE) return
  toldAt = now
  send({ type: 'told', done, total })
}

async function doJob(job: Job): Promise<unknown> {
  switch (job.name) {
    case 'import':
      return takeIn(job.path)
    case 'export':
      return exportRuns(store, job.runIds, job.format, { ...job.options, onRun: tell })
    case 'picture': {
      const report = hidePrivateIn(await readReport(store, job.runIds), job.machine)
      return timelinePicture(report, job.theme, job.language)
    }
    case 'timelines':
      return compareTimelines(store, job.runIds, job.baseline, job.language, tell)
    case 'difference':
      return differenceOf(store, job.first, job.second, job.language)
  }
}

async function takeIn(path: string): Promise<Imported> {
  const file = readExchange(path)
  const cancelled = new AbortController()
  port.on('message', (order: JobOrder) => order === 'cancel' && cancelled.abort())
  send({ type: 'storing' })
  await once(port, 'message')
  return keepExchange(store, file, tell, cancelled.signal)
}

/** What need not be copied: small Buffers share theirs. */
const memoryOf = (value: unknown): ArrayBuffer[] =>
  value instanceof Uint8Array && value.byteLength === value.buffer.byteLength ? [value.buffer as ArrayBuffer] : []

try {
  const value = await doJob(data.job)
  send({ type: 'done', value }, memoryOf(value))
} catch (error) {
  send({ type: 'failed', sentence: toSentence(error) })
}
