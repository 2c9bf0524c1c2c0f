import { randomUUID } from 'node:crypto'
import { uptime } from 'node:os'
import { codeOf } from '@shared/errors'

/**
 * Who records a run: this process, told apart from an earlier one that had the same id (in a container
 * the ids are the same at every start).
 */
export const THIS_PROCESS = `${process.pid}:${randomUUID()}`

/** Whether the process that began to record a run at `startedAt` (ms since 1970) still does. */
export function isAlive(owner: string, startedAt: number, self: string): boolean {
  if (owner === self) return true
  // Before the machine was started: whoever has this id now is somebody else.
  if (startedAt < Date.now() - uptime() * 1000) return false
  const pid = Number.parseInt(owner)
  if (pid === Number.parseInt(self)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, but another user's.
    return codeOf(error) === 'EPERM'
  }
}
