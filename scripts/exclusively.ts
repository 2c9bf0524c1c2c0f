import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const FOLDER = resolve(import.meta.dirname, '../node_modules/.cache/taskscope')

/** Runs `work` while no other process of this checkout runs work of this name; waits for its turn. */
export async function exclusively(name: string, work: () => void): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const lock = join(FOLDER, `${name}.lock`)
  while (!take(lock)) await sleep(50)
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The lock is a file with its owner's process id: one whose owner is gone is free. */
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
