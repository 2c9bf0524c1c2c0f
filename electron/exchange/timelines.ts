import { type ComparedRun, compareWithBaseline } from '@shared/compare/compared-run'
import type { WholeRun } from '@shared/compare/two-runs'
import type { RunId } from '@shared/ids'
import type { Language } from '@shared/replay/language'
import { logOf } from '../report/report'
import type { StoreClient } from '../store/client'
import { readEndedRun } from './comparison'
import type { Tell } from './import'

/** The picture of the longest run has so many places where something can be seen: those of a wide window. */
const PLACES = 1000
/** Of the work on one run: reading it; the rest is comparing it. */
const READING = 0.6

/**
 * What the window shows of runs under each other: their timelines, and what each does otherwise than the baseline.
 * Has two of them in memory at a time, however many there are.
 *
 * @throws StoreError, CorruptEventsError
 */
export async function compareTimelines(
  store: StoreClient,
  runIds: readonly RunId[],
  baseline: RunId,
  language: Language,
  tell: Tell,
): Promise<ComparedRun[]> {
  const durations = await Promise.all(runIds.map(async (id) => (await store.library.run(id)).durationNs))
  const picture = { leastNs: Math.max(...durations) / PLACES, language }
  const read = async (id: RunId, done: number): Promise<WholeRun> => {
    const run = await readEndedRun(store, id, (share) => tell(done + share * READING, total))
    return { details: run.details, model: run.model, log: logOf(run) }
  }
  const others = runIds.filter((id) => id !== baseline)
  const total = others.length + 1
  const first = await read(baseline, 0)
  const compared = new Map([[baseline, compareWithBaseline(first, first, picture)]])
  for (const id of others) {
    tell(compared.size, total)
    compared.set(id, compareWithBaseline(first, await read(id, compared.size), picture))
  }
  return runIds.map((id) => compared.get(id)!)
}
