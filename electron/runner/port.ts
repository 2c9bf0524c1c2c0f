import type { FromRunner, ToRunner } from './protocol'

/** The runner process's line to its owner. */
export interface RunnerPort {
  send(message: FromRunner): void
  onMessage(listener: (message: ToRunner) => void): void
}

/** What Electron puts on `process` in a utilityProcess. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/**
 * Opens the line that there is: Electron's in a utilityProcess, Node's in a forked process. An orphan
 * ends itself. Both ends are our own program, so messages are taken as they are.
 */
export function openPort(): RunnerPort {
  const { parentPort } = process as typeof process & { readonly parentPort?: ParentPort }
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToRunner)),
    }
  }
  // Not `exit`, which would wait for a worker that sits in a native call.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToRunner)),
  }
}
