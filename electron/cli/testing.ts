import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { entry } from '../testing/entries'

export const EXAMPLES = join(import.meta.dirname, '../../resources/examples')
/** Its variants are the three modes of wait(). */
export const MODES = join(EXAMPLES, '07-wait-modes.ts')

export interface Result {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Started {
  readonly result: Promise<Result>
  kill(signal: NodeJS.Signals): void
  /** Resolved once stdout holds this text. */
  printed(text: string): Promise<void>
  /** Lets nobody read stdout any more. */
  closeStdout(): void
}

interface StartOptions {
  readonly env?: NodeJS.ProcessEnv
  /** What it reads on stdin. */
  readonly input?: string | Uint8Array
  /** Open files that take stdout and stderr in place of the result. */
  readonly stdout?: number
  readonly stderr?: number
}

/** Starts `taskscope` as a process of its own, on a system that speaks English unless `env` says otherwise. */
export function start(args: readonly string[], { env, input, ...files }: StartOptions = {}): Started {
  const child = spawn(process.execPath, [entry('cli'), ...args], {
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', files.stdout ?? 'pipe', files.stderr ?? 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdin?.end(input)
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return {
    result: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr }))),
    kill: (signal) => void child.kill(signal),
    printed: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!stdout.includes(text)) return
          child.stdout?.off('data', look)
          resolve()
        }
        child.stdout?.on('data', look)
        look()
      }),
    closeStdout: () => void child.stdout?.destroy(),
  }
}

export const taskscope = (...args: string[]): Promise<Result> => start(args).result
