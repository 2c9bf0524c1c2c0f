import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Replaces the file in one step, so that a crash, or a power cut, leaves the old or the new one. Makes its folder.
 * @throws where the folder is not writable
 */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const next = `${path}.new`
  writeFileSync(next, text, { flush: true })
  renameSync(next, path)
}
