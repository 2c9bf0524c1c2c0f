import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Folders under construction start like this; one older than a day was left by a killed process. */
const UNFINISHED = 'unfinished-'
const DAY = 24 * 3600 * 1000

/** Where `name` lies in the cache, which is outside the checkout and shared by all of them. */
export function inCache(name: string): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'taskscope', name)
}

/**
 * The cached folder `name`, made by `build(folder)` if it is not there yet. It is built aside and renamed
 * into place whole, so that no process ever sees half of it; of two that build at once, the later one's is dropped.
 */
export async function cached(name: string, build: (folder: string) => void | Promise<void>): Promise<string> {
  const target = inCache(name)
  if (existsSync(target)) return target
  mkdirSync(inCache(''), { recursive: true })
  removeLeftovers()
  const work = mkdtempSync(inCache(UNFINISHED))
  try {
    await build(work)
    renameSync(work, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return target
}

function removeLeftovers(): void {
  for (const name of readdirSync(inCache(''))) {
    if (!name.startsWith(UNFINISHED)) continue
    const stat = statSync(inCache(name), { throwIfNoEntry: false })
    if (stat && Date.now() - stat.mtimeMs > DAY) rmSync(inCache(name), { recursive: true, force: true })
  }
}
