import { lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether anything at or under `sources` changed after `target` did, or `target` does not exist.
 * A folder changes when an entry of it comes or goes, so that a deleted file counts too.
 */
export function isNewer(sources: readonly string[], target: string): boolean {
  const limit = statSync(target, { throwIfNoEntry: false })?.mtimeMs
  return limit === undefined || sources.some((source) => changedAfter(limit, source))
}

function changedAfter(limit: number, path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat) return false
  if (stat.mtimeMs > limit) return true
  return stat.isDirectory() && readdirSync(path).some((name) => changedAfter(limit, join(path, name)))
}
