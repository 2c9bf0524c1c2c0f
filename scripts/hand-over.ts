import { spawn } from 'node:child_process'
import { fail } from './fail.ts'

/** Lets a command have the terminal: its streams, the signals that we are sent, and its exit code as ours. */
export function handOver(command: string, args: readonly string[], env: Record<string, string>): void {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('error', fail)
  child.on('exit', (code) => (process.exitCode = code ?? 1))
}
