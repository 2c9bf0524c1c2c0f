import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { utilityProcess as UtilityProcess } from 'electron'
import { crashMessage } from '@shared/crash'
import type { LaunchRunner } from './client'
import type { FromRunner } from './protocol'

/** What a dead process has sent is still in the pipe when its exit is told, and arrives within this time. */
const LAST_MESSAGES_MS = 50

/** How V8 ends a process when not even the worker's death would free what it asks for. */
const OUT_OF_MEMORY: readonly string[] = ['SIGABRT', 'SIGTRAP', 'SIGILL']

/** A sentence for the end of a runner process that nobody asked for. */
function exitCause(code: number | null, signal: string | null): string {
  if (signal === null) return crashMessage('processEnded', code)
  if (OUT_OF_MEMORY.includes(signal)) return crashMessage('processOutOfMemory', signal)
  return crashMessage(signal === 'SIGKILL' ? 'processKilledBySystem' : 'processKilled', signal)
}

/** The runner as a child process: a utility process where this is Electron, else Node's own. `file` is the built runner. */
export const launchChildProcess = (file = join(import.meta.dirname, 'runner.js')): LaunchRunner =>
  process.versions.electron ? launchUtilityProcess(file) : launchForkedProcess(file)

const launchForkedProcess =
  (file: string): LaunchRunner =>
  () => {
    const child = fork(file, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] })
    const exited = new Promise<string>((resolve) => {
      child.on('error', (error) => resolve(crashMessage('notStarted', error.message)))
      child.on('exit', (code, signal) => resolve(exitCause(code, signal)))
    })
    const disconnected = new Promise((resolve) => child.on('disconnect', resolve))
    return {
      // Sending to a process that has just died is no error here: its exit tells everything.
      send: (message) => void child.send(message, () => {}),
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromRunner)),
      onExit(listener) {
        void exited.then(async (cause) => {
          if (child.connected) await Promise.race([disconnected, sleep(LAST_MESSAGES_MS)])
          listener(cause)
        })
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }

/** With the RunAsNode fuse off, `fork` would start a second app. */
function launchUtilityProcess(file: string): LaunchRunner {
  // Required, not imported: this module is also the command line's and the tests', which run on plain Node.
  const { utilityProcess } = createRequire(import.meta.url)('electron') as { utilityProcess: typeof UtilityProcess }
  return () => {
    const child = utilityProcess.fork(file, [], { serviceName: 'Taskscope runner', stdio: 'ignore' })
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', (message: FromRunner) => listener(message)),
      onExit: (listener) =>
        void child.once('exit', (code) => setTimeout(() => listener(exitCause(code, null)), LAST_MESSAGES_MS)),
      // Its own kill() asks politely (SIGTERM), which a process that hangs need not hear, and does nothing before
      // the process is there: one that is still being started would live on, and quitting would wait for its end.
      kill() {
        const end = () => child.pid !== undefined && process.kill(child.pid, 'SIGKILL')
        if (child.pid === undefined) child.once('spawn', end)
        else end()
      },
    }
  }
}
