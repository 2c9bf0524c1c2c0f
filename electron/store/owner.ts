import { randomUUID } from 'node:crypto'

/**
 * Who records a run: this process, told apart from an earlier one that had the same id (in a container
 * the ids are the same at every start).
 */
export const THIS_PROCESS = `${process.pid}:${randomUUID()}`

/** Whether the process that recorded a run still does. */
export function isAlive(owner: string, self: string): boolean {
  if (owner === self) return true
  const pid = Number.parseInt(owner)
  if (pid === Number.parseInt(self)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
