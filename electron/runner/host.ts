/**
 * The runner process: runs snippets, one at a time, each in a worker thread of its own, so that no user
 * code shares a process with the windows. Its owner talks to it by messages (protocol.ts).
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { giveWorkersRoom, workerLimits } from './limits'
import { openPort } from './port'
import { createRing, touchRing } from './ring-reader'
import { Session, type Spare } from './session'

giveWorkersRoom()
const port = openPort()
let spare = makeSpare()
let session: Session | undefined

port.onMessage((message) => {
  switch (message.type) {
    case 'start':
      session = new Session(message, spare, port.send, endSession)
      break
    case 'stop':
      if (session?.run === message.run) session.stop()
      break
    case 'ack':
      if (session?.run === message.run) session.acknowledge()
  }
})

// A terminal sends Ctrl+C to the whole process group; what is to be stopped, and when, is the owner's choice.
process.on('SIGINT', () => {})

/** Made after a run, not during one: starting a thread takes 50 ms of processor time, which would show on the timeline. */
function endSession(): void {
  session = undefined
  spare = makeSpare()
}

function makeSpare(): Spare {
  return { worker: startWorker(), memory: touchRing(createRing()) }
}

/** A worker that has loaded the runtime and waits for its program. */
function startWorker(): Worker {
  const worker = new Worker(join(import.meta.dirname, 'worker.js'), {
    resourceLimits: workerLimits,
    execArgv: ['--no-warnings'],
    stdin: false,
    stdout: true,
    stderr: true,
    name: 'snippet',
  })
  // What the snippet prints comes as events; whatever else lands here must not pile up in memory.
  worker.stdout.resume()
  worker.stderr.resume()
  return worker
}
