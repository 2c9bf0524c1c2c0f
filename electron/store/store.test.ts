import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { EventBatch } from '@shared/events/batch'
import type { Nanoseconds, RunId } from '@shared/ids'
import { RunBuilder } from '@shared/timeline/build'
import { formatDocument, toDocument } from '@shared/timeline/document'
import { script, toBatches } from '@shared/timeline/testing/script'
import { useFolders } from '../testing/folder'
import { StoreError } from './errors'
import { Store, type NewRun } from './store'

const newFolder = useFolders()
const newPath = (): string => join(newFolder(), 'runs.db')

/** No process has this id, so a run of this owner is one whose process is gone. */
const GONE = '999999999:gone'

const newRun: NewRun = {
  source: 'await asyncio.sleep(1)\n',
  title: 'nap.ts',
  clock: 'virtual',
  variant: { mode: 'ALL_COMPLETED' },
  seed: 7,
  startedAt: Date.now(),
  runtimeVersion: '1',
  sites: [{ kind: 'await', line: 1, column: 0, endLine: 1, endColumn: 22, name: 'asyncio.sleep(1)' }],
}

const recording = script(`
  0   main created at=1
  0   main ready
  0   main runs
  0   main logs at=1 : good night
  0   main sleeps 1s at=1
  1s  main ready
  1s  main runs
  1s  main logs at=1 : good morning
  1s  main finishes
`)
const batches = toBatches(recording, [1, 2, 3, 5, 8])
const END = { status: 'completed', durationNs: 1_000_000_000 as Nanoseconds } as const

function record(store: Store, parts: readonly EventBatch[] = batches, started = newRun): RunId {
  const run = store.createRun(started)
  for (const batch of parts) store.append(run, batch)
  return run
}

/** The run's document, made from what the store has. */
function documentOf(store: Store, run: RunId): string {
  const details = store.getRun(run)!
  const builder = new RunBuilder()
  for (let page = store.batches(run, 0); page.length > 0; page = store.batches(run, builder.model.events)) {
    for (const batch of page) builder.push(batch)
  }
  return formatDocument(toDocument(details, builder.finish(details.durationNs), details.sites))
}

describe('a stored run', () => {
  test('folds to the same document as the live one, also after the file was closed and opened again', () => {
    const path = newPath()
    const first = new Store(path)
    const run = record(first)
    const summary = first.finishRun(run, END)
    const builder = new RunBuilder()
    for (const batch of batches) builder.push(batch)
    const live = formatDocument(toDocument(summary, builder.finish(END.durationNs), newRun.sites))
    first.index(run)
    first.close()

    const second = new Store(path)
    expect(documentOf(second, run)).toBe(live)
    expect(second.getRun(run)).toEqual({
      ...newRun,
      marks: [],
      id: run,
      status: 'completed',
      durationNs: END.durationNs,
      events: recording.events.length,
      tasks: 1,
    })
    second.close()
  })

  test('takes one chunk where it came in many small batches', () => {
    const store = new Store(newPath())
    const run = record(store)
    expect(store.batches(run, 0)).toHaveLength(batches.length)
    store.finishRun(run, END)
    store.index(run)
    expect(store.batches(run, 0)).toEqual([toBatches(recording)[0]])
    store.close()
  })

  test('comes in pages that follow one another without a gap', () => {
    const store = new Store(newPath())
    const long = 'x'.repeat(3_000_000)
    const lines = script([1, 2, 3].map((n) => `${n} - logs : ${n}${long}`).join('\n'))
    const run = record(store, toBatches(lines, [1, 2]))
    expect(store.batches(run, 0).map((batch) => batch.firstEvent)).toEqual([0, 1])
    expect(store.batches(run, 2).map((batch) => batch.firstEvent)).toEqual([2])
    expect(store.batches(run, 3)).toEqual([])
    store.close()
  })

  test('that ends while it is read page by page says so, and leaves no gap', () => {
    const store = new Store(newPath())
    const run = record(store)
    expect(store.batches(run, 3)[0]?.firstEvent).toBe(3)
    store.finishRun(run, END)
    store.index(run)
    expect(() => store.batches(run, 3)).toThrow(StoreError)
    store.close()
  })

  test('has its tasks and console lines in rows once it is indexed', () => {
    const path = newPath()
    const store = new Store(path)
    const run = record(store)
    store.finishRun(run, END)
    store.index(run)
    store.close()
    const database = new Database(path)
    expect(database.prepare('SELECT name, state, waiting_ns FROM tasks').all()).toEqual([
      { name: 'main', state: 'finished', waiting_ns: 1_000_000_000 },
    ])
    expect(database.prepare('SELECT ns, text, line FROM console_lines').all()).toEqual([
      { ns: 0, text: 'good night', line: 1 },
      { ns: 1_000_000_000, text: 'good morning', line: 1 },
    ])
    database.close()
  })

  test('keeps the error that it ended with', () => {
    const store = new Store(newPath())
    const run = record(store)
    const error = { message: 'Error: no', stack: [{ name: 'main', line: 3, column: 2 }] }
    expect(store.finishRun(run, { ...END, status: 'failed', error })).toMatchObject({ status: 'failed', error })
    expect(store.getRun(run)?.error).toEqual(error)
    store.close()
  })

  test('shares its source with other runs of the same text', () => {
    const path = newPath()
    const store = new Store(path)
    record(store)
    record(store)
    store.close()
    const database = new Database(path)
    expect(database.prepare('SELECT count(*) FROM sources').pluck().get()).toBe(1)
    database.close()
  })
})

describe('the list of runs', () => {
  test('is newest first and goes on after any run', () => {
    const store = new Store(newPath())
    const ids = Array.from({ length: 5 }, () => store.createRun(newRun))
    expect(store.listRuns(2).map((run) => run.id)).toEqual([ids[4], ids[3]])
    expect(store.listRuns(9, ids[3]).map((run) => run.id)).toEqual([ids[2], ids[1], ids[0]])
    store.close()
  })
})

describe('a run whose process is gone', () => {
  test('ends as crashed at its last event, and keeps everything', () => {
    const path = newPath()
    const before = new Store(path, GONE)
    const run = record(before, batches.slice(0, 4))
    before.close()
    const store = new Store(path)
    expect(store.getRun(run)).toMatchObject({
      status: 'crashed',
      events: 5,
      durationNs: 0,
      error: { message: 'Taskscope closed while it ran.' },
    })
    expect(documentOf(store, run)).toContain('good night')
    store.close()
  })

  test('is told from one that another living process records', () => {
    const path = newPath()
    const other = new Store(path, `${process.ppid}:other`)
    const old = record(other, [], { ...newRun, startedAt: Date.now() - uptime() * 1000 - 60_000 })
    const run = record(other)
    const store = new Store(path)
    expect(store.listRuns(2)).toMatchObject([
      { id: run, status: 'running' },
      // Begun before this machine was started: the process of that id is another one by now.
      { id: old, status: 'crashed' },
    ])
    store.close()
    other.close()
  })

  test('does not keep the database from opening when its events are damaged', () => {
    const path = newPath()
    const before = new Store(path, GONE)
    const run = record(before, [{ ...batches[0]!, bytes: new Uint8Array([1, 2, 3]) }])
    before.close()
    const store = new Store(path)
    expect(store.getRun(run)?.status).toBe('crashed')
    store.close()
  })
})

describe('opening a database', () => {
  test('makes no copy of a file that is new or up to date', () => {
    const path = newPath()
    new Store(path).close()
    new Store(path).close()
    expect(readdirSync(dirname(path))).toEqual(['runs.db'])
  })

  test('makes its folder, into which nobody else may look', () => {
    const path = join(newFolder(), 'deep', 'er', 'runs.db')
    new Store(path).close()
    expect(statSync(path).size).toBeGreaterThan(0)
    // On Windows a folder has the rights of the one it is in.
    if (process.platform !== 'win32') expect((statSync(dirname(path)).mode & 0o777).toString(8)).toBe('700')
  })

  test.each<[name: string, prepare: (path: string) => string, says: string]>([
    ['a folder', (path) => (mkdirSync(path), path), 'it is a folder'],
    [
      'a path below a file',
      (path) => (writeFileSync(path, ''), join(path, 'x.db')),
      'what should be its folder is a file',
    ],
    ['a place where nothing can be made', () => '/proc/taskscope/x.db', 'its folder does not exist and cannot be made'],
    [
      'another kind of file',
      (path) => (writeFileSync(path, 'Dear diary, '.repeat(100)), path),
      'is not a Taskscope database',
    ],
    [
      "another program's database",
      (path) => (new Database(path).exec('CREATE TABLE t (x)').close(), path),
      'belongs to another program',
    ],
  ])('refuses %s with one sentence', (_, prepare, says) => {
    const path = prepare(newPath())
    const open = (): Store => new Store(path)
    expect(open).toThrow(StoreError)
    expect(open).toThrow(says)
    expect(open).toThrow(/^The database [^\n]*\.$/)
  })

  test('says that it is damaged when a row is not what it should be', () => {
    const path = newPath()
    const store = new Store(path)
    const run = record(store)
    new Database(path).exec(`UPDATE runs SET variant = '[1'`).close()
    expect(() => store.getRun(run)).toThrow(StoreError)
    store.close()
  })
})
