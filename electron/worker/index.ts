/**
 * The thread in which one snippet runs. It is started ahead of time, loads the runtime, and waits for
 * its program.
 */
import { parentPort } from 'node:worker_threads'
import { runProgram, type Host } from '../runtime'
import { runError } from '../runtime/report'
import { createNodeHost } from './node-host'
import type { FromWorker, ToWorker } from './protocol'
import { RingWriter } from './ring-writer'
import { captureStreams } from './streams'

const port = parentPort!

// Listening on keeps the thread alive: whether the snippet has ended is the runtime's to say.
port.on('message', ({ request, program, memory }: ToWorker) => {
  const instrument = new RingWriter(memory)
  const host = createNodeHost()
  const end = (outcome: Omit<FromWorker, 'elapsedNs'>): void => {
    instrument.flush()
    port.postMessage({ ...outcome, elapsedNs: host.now() } satisfies FromWorker)
  }
  // Callbacks of Node that throw, and rejections that nobody handles: outside of any task.
  process.on('uncaughtException', (error) => end({ error: runError(error) }))
  void runProgram(program, { ...request, instrument, host: withStreams(host) }).then((ended) =>
    end(ended.status === 'failed' ? { error: ended.error, ...(ended.badVariant && { badVariant: true }) } : {}),
  )
})

const withStreams = (host: Host): Host => ({
  ...host,
  captureConsole(output) {
    const restoreConsole = host.captureConsole(output)
    const restoreStreams = captureStreams((level, line) => output.write(level, line))
    return () => {
      restoreStreams()
      restoreConsole()
    }
  },
})
