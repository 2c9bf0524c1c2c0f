import type { LibraryHit } from '@shared/library'
import { formatTime } from '@shared/timeline/time'
import type { CommandOf } from './arguments'
import { startText, variantText } from './list'
import { print, say } from './output'
import { withStore } from './saved'
import { table } from './table'

/**
 * Prints the runs in which all of the words stand, newest first. Exit code 1, as grep's, where there are none.
 * @throws UsageError, StoreError
 */
export async function search({ words, limit, json, db }: CommandOf<'search'>): Promise<number> {
  const none = { hits: [], total: 0 }
  const { hits, total } = await withStore(db, (store) =>
    store ? store.library.search({ words, limit }) : Promise.resolve(none),
  )
  if (json) print(`${JSON.stringify({ total, hits }, null, 2)}\n`)
  else if (hits.length === 0) say(`No run has these words: ${words}\n`)
  else print(table([HEADER, ...hits.map(cells)], [0, 2]))
  if (hits.length < total) say(`${hits.length} of ${total} runs; --limit shows more\n`)
  return total > 0 ? 0 : 1
}

const HEADER = ['RUN', 'STATUS', 'DURATION', 'STARTED', 'TITLE', 'VARIANT', 'FOUND']

const cells = ({ run, excerpt }: LibraryHit): string[] => [
  String(run.id),
  run.status,
  run.status === 'running' ? '' : formatTime(run.durationNs),
  startText(run),
  run.title,
  variantText(run),
  excerpt,
]
