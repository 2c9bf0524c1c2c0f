import Database from 'better-sqlite3'
import type { EventBatch } from '@shared/events/batch'
import type { Nanoseconds, RunId } from '@shared/ids'
import type { RunStatus } from '@shared/run'
import { script, toBatches } from '@shared/timeline/testing/script'
import type { NewRun, Store } from './store'

export const NEW_RUN: NewRun = {
  source: 'await asyncio.sleep(1)\n',
  title: 'nap.ts',
  clock: 'virtual',
  variant: {},
  seed: 1,
  startedAt: Date.now(),
  runtimeVersion: '1',
  sites: [{ kind: 'await', line: 1, column: 0, endLine: 1, endColumn: 22, name: 'asyncio.sleep(1)' }],
}

/** A run of one second whose task has this name and whose console says this. */
export const talk = (says: string, name = 'main'): EventBatch[] =>
  toBatches(
    script(`
      0   ${name} created at=1
      0   ${name} runs
      0   ${name} logs at=1 : ${says}
      0   ${name} sleeps 1s at=1
      1s  ${name} ready
      1s  ${name} runs
      1s  ${name} finishes
    `),
  )

/** Stores a whole run, and what it is found by. */
export function keepRun(
  store: Store,
  run: Partial<NewRun> = {},
  batches = talk('good night'),
  status: Exclude<RunStatus, 'running'> = 'completed',
): RunId {
  const id = store.createRun({ ...NEW_RUN, ...run })
  for (const batch of batches) store.append(id, batch)
  store.finishRun(id, { status, durationNs: 1e9 as Nanoseconds })
  store.index(id)
  return id
}

/** Removes for good whatever was deleted. */
export function purge({ housekeeping }: Store): void {
  while (housekeeping.purge(Infinity));
}

/**
 * Fills the database at `path`, which a store has made, with so many ended runs of 20 sources; each tenth
 * failed, and each hundredth speaks of a rhinoceros.
 */
export function generateRuns(path: string, count: number): void {
  const database = new Database(path)
  database.exec(`
    CREATE TEMP TABLE numbers AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT i FROM n;
    INSERT INTO sources (hash, text) SELECT 'generated ' || i, 'await asyncio.sleep(' || i || ')' FROM numbers WHERE i <= 20;
    INSERT INTO runs (uid, source_id, title, status, clock, variant, seed, started_at, duration_ns, events, tasks, runtime_version, sites, owner, thumbnail)
      SELECT 'generated ' || i, (SELECT id FROM sources WHERE hash = 'generated ' || (i % 20 + 1)), 'run number ' || i,
        iif(i % 10 = 0, 'failed', 'completed'), 'virtual', '{"mode":"fast"}', 1, 1700000000000 + i, 1000000000, 100, 4, '1', '[]', 'x',
        json_array('${'w'.repeat(96)}', '${'r'.repeat(96)}', '${'q'.repeat(96)}', '${'w'.repeat(96)}')
      FROM numbers;
    INSERT INTO console_lines (run_id, position, ns, level, text)
      SELECT i, p.value, 0, 'log', iif(i % 100 = 0, 'a rhinoceros at ', 'nothing new at ') || p.value
      FROM numbers, json_each('[0,1,2,3,4]') AS p;
    INSERT INTO tasks (run_id, id, name, state, created_ns, running_ns, waiting_ns)
      SELECT i, p.value, 'worker ' || p.value, 'finished', 0, 0, 0 FROM numbers, json_each('[1,2,3,4]') AS p;
    UPDATE runs SET indexed = 1;
  `)
  database.close()
}
