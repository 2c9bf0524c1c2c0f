import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Runs `work` while no other process runs work under the same lock, which is a file; waits for its turn. */
export async function exclusively(lock: string, work: () => void): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true })
  while (!take(lock)) await sleep(50)
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The file holds its owner's process id: a lock whose owner is gone is free. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!isAlive(owner(lock))) rmSync(lock, { force: true })
    return false
  }
}

function owner(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0 // released just now
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return true
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
