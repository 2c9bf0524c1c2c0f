import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { RunId } from '@shared/ids'
import { RunBuilder } from '@shared/timeline/build'
import { toDocument } from '@shared/timeline/document'
import { useFolders } from '../testing/folder'
import { StoreError } from './errors'
import { MIGRATIONS } from './schema'
import { Store } from './store'
import { keepRun } from './testing'

const newFolder = useFolders()
const newPath = (): string => join(newFolder(), 'runs.db')

/**
 * Databases that the program of each version wrote: see docs/contributing.md. Each has runs of the examples
 * 03, 07 and 10 on the virtual clock, and last one whose process was killed; later ones have more, each what was new.
 */
const fixtureOf = (version: number): string => join(import.meta.dirname, 'fixtures', `v${version}.db.gz`)
const EARLIER = MIGRATIONS.slice(1).map((_, index) => index + 1)
/** The present one's is made before the next migration is written. */
const VERSIONS = [...EARLIER, MIGRATIONS.length].filter((version) => existsSync(fixtureOf(version)))

function unpack(version: number, path = newPath()): string {
  writeFileSync(path, gunzipSync(readFileSync(fixtureOf(version))))
  return path
}

function versionIn(path: string): unknown {
  const database = new Database(path, { readonly: true })
  try {
    return database.pragma('user_version', { simple: true })
  } finally {
    database.close()
  }
}

/** What the events of a run say it wrote and which tasks it had. */
function recordedIn(store: Store, id: RunId) {
  const run = store.getRun(id)!
  const builder = new RunBuilder()
  for (const batch of store.batches(id, 0)) builder.push(batch)
  const { console, tasks } = toDocument(run, builder.finish(run.durationNs), run.sites)
  return {
    title: run.title,
    status: run.status,
    console: console.map(({ text }) => text),
    tasks: tasks.map(({ name, state }) => `${name} ${state}`),
  }
}

const HELLO_WORLD = {
  title: '03-tasks-concurrent.ts',
  status: 'completed',
  console: ['started at 0.0', 'hello', 'world', 'finished at 3.0'],
  tasks: ['<module> finished', 'Task-1 finished', 'Task-2 finished', 'Task-3 finished'],
}
const CUT_SHORT = { title: 'interrupted.ts', status: 'crashed', console: ['before the light went out'] }

test('there is a database that each earlier version wrote', () => {
  expect(VERSIONS).toEqual(expect.arrayContaining(EARLIER))
  expect(VERSIONS.map((version) => versionIn(unpack(version)))).toEqual(VERSIONS)
})

describe.each(VERSIONS)('a database of version %i', (version) => {
  test('opens with every run that it had, to be looked at, found and added to', () => {
    const store = new Store(unpack(version))
    const runs = store.listRuns(100)
    expect(runs.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['03-tasks-concurrent.ts', '07-wait-modes.ts', '10-wait-wrong-arguments.ts']),
    )
    expect(recordedIn(store, runs.at(-1)!.id)).toEqual(HELLO_WORLD)
    expect(recordedIn(store, runs[0]!.id)).toMatchObject(CUT_SHORT)
    for (const words of ['sayAfter', 'hello world', 'tasks-concurrent']) {
      expect(store.library.search({ limit: 9, words }).hits.map(({ run }) => run.id)).toContain(runs.at(-1)!.id)
    }
    expect(keepRun(store)).toBe(runs[0]!.id + 1)
    store.close()
  })
})

test.each(VERSIONS.slice(1))('a database of version %i keeps its experiments, batches, tags and pins', (version) => {
  const store = new Store(unpack(version))
  const [experiment] = store.experiments.list(10)
  expect(experiment).toMatchObject({ title: '07-wait-modes.ts', runs: 1, tags: ['lesson'] })
  expect(store.experiments.open(experiment!.id)).toMatchObject({ notes: 'What the wait modes **leave over**' })
  const { hits } = store.library.search({ limit: 100 })
  const byId = new Map(hits.map(({ run }) => [Number(run.id), run]))
  expect(byId.get(2)).toMatchObject({ pinned: true, tags: ['kept'] })
  expect([4, 5].map((id) => byId.get(id)?.variant)).toEqual([{ delay: '1' }, { delay: '2' }])
  expect(byId.get(4)?.batchId).toBe(1)
  expect(byId.get(5)?.batchId).toBe(1)
  store.close()
})

test.each(VERSIONS.slice(2))('a database of version %i keeps the marks of its runs', (version) => {
  const store = new Store(unpack(version))
  expect(store.getRun(2 as RunId)?.marks).toEqual([
    { startNs: 2e9, endNs: 2e9, label: 'b fails' },
    { startNs: 2e9, endNs: 3e9, label: 'left over' },
  ])
  store.close()
})

test.each(VERSIONS.slice(EARLIER.length))('opening a database of the present version %i changes nothing', (version) => {
  const path = unpack(version)
  const database = new Database(path)
  database.exec(`DELETE FROM runs WHERE status = 'running'`) // else it would be noted that this one was cut short
  database.pragma('journal_mode = WAL')
  database.close()
  const before = readFileSync(path)
  new Store(path).close()
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(dirname(path))).toEqual(['runs.db'])
})

describe.each(EARLIER)('before a database of version %i is migrated', (version) => {
  test('it is copied beside itself, whole and as it was', () => {
    const path = unpack(version)
    new Store(path).close()
    const copy = `${path}.v${version}.bak`
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['runs.db', `runs.db.v${version}.bak`])
    expect(versionIn(path)).toBe(MIGRATIONS.length)
    expect(versionIn(copy)).toBe(version)
    expect(rowsOf(copy)).toEqual(rowsOf(unpack(version)))
  })

  test('an earlier copy is left as it is', () => {
    const path = unpack(version)
    writeFileSync(`${path}.v${version}.bak`, 'precious')
    new Store(path).close()
    expect(readFileSync(`${path}.v${version}.bak`, 'utf8')).toBe('precious')
    expect(versionIn(`${path}.v${version}.2.bak`)).toBe(version)
  })

  test('a copy that cannot be made keeps the file from being changed', () => {
    const path = unpack(version)
    writeFileSync(`${path}.${process.pid}.bak`, 'in the way')
    expect(() => new Store(path)).toThrow(StoreError)
    expect(versionIn(path)).toBe(version)
  })
})

test('a newer database is refused with a sentence that says what to do, and not changed', () => {
  const path = newPath()
  new Store(path).close()
  const database = new Database(path)
  database.pragma(`user_version = ${MIGRATIONS.length + 1}`)
  database.close()
  const before = readFileSync(path)
  const open = (): Store => new Store(path)
  expect(open).toThrow(StoreError)
  expect(open).toThrow(
    `The database ${path} was written by a newer Taskscope (format ${MIGRATIONS.length + 1}, this one knows ${MIGRATIONS.length}): update Taskscope to open it.`,
  )
  expect(readFileSync(path)).toEqual(before)
  expect(readdirSync(dirname(path))).toEqual(['runs.db'])
})

/** Everything in the tables of version 1, which all later ones have. */
function rowsOf(path: string): unknown[] {
  const database = new Database(path, { readonly: true })
  try {
    return ['sources', 'runs', 'chunks', 'tasks', 'console_lines'].map((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    )
  } finally {
    database.close()
  }
}
