import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { LaunchRunner } from '../runner/client'
import { exitCause } from '../runner/launch'
import type { FromRunner } from '../runner/protocol'

/** Messages that a dead process had sent arrive within this time, in ms. */
const LAST_MESSAGES = 50

/** The runner as a utility process: with the RunAsNode fuse off, `child_process.fork` would start a second app. */
export const launchUtilityProcess: LaunchRunner = () => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'runner.js'), [], {
    serviceName: 'Taskscope runner',
    stdio: 'ignore',
  })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromRunner) => listener(message)),
    onExit: (listener) =>
      void child.once('exit', (code) => setTimeout(() => listener(exitCause(code, null)), LAST_MESSAGES)),
    kill() {
      // Its own kill() asks politely (SIGTERM), which a process that hangs need not hear.
      if (child.pid === undefined) child.kill()
      else process.kill(child.pid, 'SIGKILL')
    },
  }
}
