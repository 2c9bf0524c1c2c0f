import type { RunId } from '@shared/ids'
import type { RunSummary } from '@shared/run'
import { formatTime } from '@shared/timeline/time'
import type { StoreClient } from '../store/client'
import type { CommandOf } from './arguments'
import { print, say } from './output'
import { withStore } from './saved'
import { table } from './table'

const PAGE = 1000

/**
 * Prints all runs, newest first.
 * @throws UsageError, StoreError
 */
export async function list({ db, json }: CommandOf<'list'>): Promise<number> {
  const runs = await withStore(db, (store) => (store ? allRuns(store) : Promise.resolve([])))
  if (json) print(`${JSON.stringify(runs, null, 2)}\n`)
  else if (runs.length === 0) say('No runs yet: taskscope run FILE makes one.\n')
  else print(table([HEADER, ...runs.map(cells)], [0, 3, 4]))
  return 0
}

async function allRuns(store: StoreClient): Promise<RunSummary[]> {
  const runs: RunSummary[] = []
  let before: RunId | null = null
  for (;;) {
    const page: RunSummary[] = await store.listRuns(PAGE, before)
    runs.push(...page)
    if (page.length < PAGE) return runs
    before = page.at(-1)!.id
  }
}

const HEADER = ['RUN', 'STATUS', 'CLOCK', 'DURATION', 'TASKS', 'STARTED', 'TITLE', 'VARIANT']

const cells = (run: RunSummary): string[] => [
  String(run.id),
  run.status,
  run.clock,
  run.status === 'running' ? '' : formatTime(run.durationNs),
  run.status === 'running' ? '' : String(run.tasks),
  startText(run),
  run.title,
  variantText(run),
]

/** Local time, as a person reads it: `2026-11-22 10:31:43`. */
export const startText = ({ startedAt }: RunSummary): string => new Date(startedAt).toLocaleString('sv-SE')

export const variantText = ({ variant }: Pick<RunSummary, 'variant'>): string =>
  Object.entries(variant)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
