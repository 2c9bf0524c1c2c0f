import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { FromRunner } from './protocol'
import type { LaunchRunner } from './client'

/** Messages that are still in the pipe of a dead process arrive within this time. */
const LAST_MESSAGES_MS = 50

/** A sentence for the end of a runner process that nobody asked for. */
export function exitCause(code: number | null, signal: string | null): string {
  if (signal === null) return `The process that ran the snippet ended unexpectedly, with exit code ${code}.`
  const memory = signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTRAP'
  return `The process that ran the snippet died of ${signal}${memory ? ', most likely for lack of memory' : ''}.`
}

/** The runner as a child process: for the command line and for tests. `file` is the built runner. */
export const launchChildProcess =
  (file = join(import.meta.dirname, 'runner.js')): LaunchRunner =>
  () => {
    const child = fork(file, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] })
    return {
      // Sending to a process that has just died is no error here: its exit tells everything.
      send: (message) => void child.send(message, () => {}),
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromRunner)),
      onExit(listener) {
        let cause: string | undefined
        const exited = (because: string): void => {
          if (cause !== undefined) return
          cause = because
          if (!child.connected) listener(because)
          else {
            const timer = setTimeout(listener, LAST_MESSAGES_MS, because)
            child.once('disconnect', () => {
              clearTimeout(timer)
              listener(because)
            })
          }
        }
        child.on('error', (error) => exited(`The process that runs snippets could not be started: ${error.message}`))
        child.on('exit', (code, signal) => exited(exitCause(code, signal)))
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
