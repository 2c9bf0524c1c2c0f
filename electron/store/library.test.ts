import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import type { Nanoseconds, RunId } from '@shared/ids'
import type { LibraryQuery } from '@shared/library'
import { toBatches, script } from '@shared/timeline/testing/script'
import { useFolders } from '../testing/folder'
import { Store } from './store'
import { generateRuns, keepRun, NEW_RUN, purge, talk } from './testing'

const newFolder = useFolders()
const opened: Store[] = []
afterEach(() => opened.splice(0).forEach((store) => store.close()))

function open(path = join(newFolder(), 'runs.db')): Store {
  const store = new Store(path)
  opened.push(store)
  return store
}

const find = (store: Store, query: Partial<LibraryQuery> = {}) => store.library.search({ limit: 50, ...query })
const idsOf = (store: Store, query: Partial<LibraryQuery> = {}) => find(store, query).hits.map(({ run }) => run.id)
const excerptsOf = (store: Store, words: string) => find(store, { words }).hits.map(({ excerpt }) => excerpt)

describe('the library', () => {
  test('lists runs with and without an experiment, newest first, page by page', () => {
    const store = open()
    const { id: experimentId } = store.experiments.create({ title: 'naps', source: NEW_RUN.source })
    const [a, b, c] = [keepRun(store), keepRun(store, { experimentId }), keepRun(store)]
    expect(find(store, { limit: 2 })).toMatchObject({
      total: 3,
      hits: [{ run: { id: c, experimentId: null } }, { run: { id: b, experimentId } }],
    })
    expect(find(store, { limit: 2, before: b })).toMatchObject({ total: 3, hits: [{ run: { id: a } }] })
  })

  test('finds a word in the title, the code, the console, a task name and the notes, and shows where', () => {
    const store = open()
    const { id: experimentId } = store.experiments.create({ title: 'naps', source: NEW_RUN.source })
    store.experiments.change(experimentId, { notes: 'Why is the Étage slower?' })
    const ids = [
      keepRun(store, { title: 'walrus.ts' }),
      keepRun(store, { source: 'const walrus = 1' }),
      keepRun(store, {}, talk('the walrus sings')),
      keepRun(store, {}, talk('hello', 'walrus-1')),
    ]
    expect(idsOf(store, { words: 'WALRUS' })).toEqual(ids.reverse())
    expect(excerptsOf(store, 'walr')).toEqual(['⟦walrus⟧-1', 'the ⟦walrus⟧ sings', 'const ⟦walrus⟧ = 1', '⟦walrus⟧.ts'])
    const noted = keepRun(store, { experimentId })
    expect(find(store, { words: 'etage' })).toMatchObject({
      hits: [{ run: { id: noted }, excerpt: 'Why is the ⟦Étage⟧ slower?' }],
    })
    keepRun(store, { source: 'let gull\n\n  gull = 2\n' })
    expect(excerptsOf(store, 'gull')).toEqual(['let ⟦gull⟧ · ⟦gull⟧ = 2'])
  })

  test('finds a word that the console printed in colours, and shows it without their codes', () => {
    const store = open()
    const run = keepRun(store, {}, talk('the \u001b[31mwalrus\u001b[0m sings'))
    expect(idsOf(store, { words: 'walrus' })).toEqual([run])
    expect(excerptsOf(store, 'walrus')).toEqual(['the ⟦walrus⟧ sings'])
  })

  test('shows where a word stands that stands everywhere as quickly as any other', () => {
    const store = open()
    keepRun(store, {}, talk('walrus '.repeat(20_000)))
    const start = performance.now()
    expect(excerptsOf(store, 'walrus')).toEqual([`${'⟦walrus⟧ '.repeat(14).trim()}…`])
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('needs every word, wherever each stands', () => {
    const store = open()
    const run = keepRun(store, { title: 'walrus.ts' }, talk('good night'))
    keepRun(store, { title: 'walrus.ts' }, talk('good day'))
    expect(idsOf(store, { words: 'night walrus sleep' })).toEqual([run])
    expect(idsOf(store, { words: 'night whale' })).toEqual([])
  })

  test.each(['"', 'NEAR(', 'a AND', 'title:', '*', '-x', "it's", '+++', '(', '^'])(
    'takes what is not a word for no mistake: %s',
    (words) => {
      const store = open()
      keepRun(store)
      expect(idsOf(store, { words })).toEqual([])
    },
  )

  test('narrows by status, clock, time, tag, experiment and batch', () => {
    const store = open()
    const { id: experimentId } = store.experiments.create({ title: 'naps', source: NEW_RUN.source })
    const batchId = store.library.createBatch()
    const failed = keepRun(store, {}, talk('x'), 'failed')
    const real = keepRun(store, { clock: 'real' })
    const old = keepRun(store, { startedAt: 1000 })
    const owned = keepRun(store, { experimentId })
    const batched = keepRun(store, { batchId })
    store.library.change(old, { tags: ['slow', 'odd'] })
    expect(idsOf(store, { statuses: ['failed', 'crashed'] })).toEqual([failed])
    expect(idsOf(store, { clock: 'real' })).toEqual([real])
    expect(idsOf(store, { since: 1000, until: 1001 })).toEqual([old])
    expect(idsOf(store, { until: 1000 })).toEqual([])
    expect(idsOf(store, { tag: 'odd' })).toEqual([old])
    expect(idsOf(store, { experimentId })).toEqual([owned])
    expect(idsOf(store, { batchId })).toEqual([batched])
  })

  test('renames, tags and pins a run, and finds it by its new name only', () => {
    const store = open()
    const run = keepRun(store, { title: 'walrus.ts' })
    expect(store.library.change(run, { title: 'whale.ts', tags: ['a'], pinned: true })).toMatchObject({
      title: 'whale.ts',
      tags: ['a'],
      pinned: true,
    })
    expect(store.library.change(run, { pinned: false })).toMatchObject({
      title: 'whale.ts',
      tags: ['a'],
      pinned: false,
    })
    expect(idsOf(store, { words: 'whale' })).toEqual([run])
    expect(idsOf(store, { words: 'walrus' })).toEqual([])
    expect(() => store.library.change(99 as RunId, { pinned: true })).toThrow('There is no run 99 any more.')
  })

  test('keeps the marks of a run with it, through other changes, and refuses damaged ones', () => {
    const path = join(newFolder(), 'runs.db')
    const store = open(path)
    const [run, other] = [keepRun(store), keepRun(store)]
    const marks = [
      { startNs: 0 as Nanoseconds, endNs: 5e8 as Nanoseconds, label: 'warm-up' },
      { startNs: 7e8 as Nanoseconds, endNs: 7e8 as Nanoseconds, label: '' },
    ]
    store.library.change(run, { marks })
    store.library.change(run, { title: 'marked.ts' })
    expect(open(path).getRun(run)).toMatchObject({ title: 'marked.ts', marks })
    expect(store.getRun(other)!.marks).toEqual([])
    new Database(path).exec(`UPDATE runs SET marks = '[{"startNs": 2, "endNs": 1, "label": ""}]'`).close()
    expect(() => store.getRun(run)).toThrow('The database is damaged')
  })

  test('keeps what was deleted until it is purged, and then forgets its words too', () => {
    const path = join(newFolder(), 'runs.db')
    const store = open(path)
    const [a, b] = [keepRun(store, {}, talk('walrus')), keepRun(store, {}, talk('whale'))]
    store.library.delete([a, b])
    expect(find(store)).toEqual({ hits: [], total: 0 })
    expect(store.getRun(a)).toBeNull()
    expect(open(path).listRuns(10)).toEqual([])
    store.library.restore([b])
    purge(store)
    store.library.restore([a])
    expect(idsOf(store)).toEqual([b])
    expect(idsOf(store, { words: 'walrus' })).toEqual([])
    expect(excerptsOf(store, 'whale')).toEqual(['⟦whale⟧'])
    expect(store.batches(a, 0)).toEqual([])
  })

  test('does not delete a run that goes on', () => {
    const store = open()
    const run = store.createRun(NEW_RUN)
    expect(() => store.library.delete([run])).toThrow(`Run ${run} still goes on: stop it first.`)
    expect(idsOf(store)).toEqual([run])
  })

  test('ends the runs of processes that are gone', () => {
    const path = join(newFolder(), 'runs.db')
    const store = open(path)
    const other = new Store(path, '999999999:gone')
    const run = other.createRun(NEW_RUN)
    other.close()
    expect(find(store)).toMatchObject({ hits: [{ run: { id: run, status: 'crashed' } }] })
  })

  test('draws each run in miniature', () => {
    const store = open()
    const run = keepRun(
      store,
      {},
      toBatches(
        script(`
          0     main created at=1
          0     main ready
          0     main runs
          0     hello created by=main at=1
          0     main sleeps 1s at=1
          0     hello ready
          500ms hello runs
          500ms hello fails
          1s    main ready
          1s    main runs
          1s    main finishes
        `),
      ),
    )
    const thumbnail = store.library.run(run).thumbnail!
    expect(thumbnail[0]).toBe('w'.repeat(96))
    expect(thumbnail[1]).toBe(`${'q'.repeat(48)}f`)
  })
})

describe('ten thousand runs', () => {
  test('show their first page within 50 ms, whatever it is narrowed by', () => {
    const path = join(newFolder(), 'runs.db')
    open(path)
    generateRuns(path, 10_000)
    const store = open(path)
    const queries: [query: Partial<LibraryQuery>, total: number][] = [
      [{}, 10_000],
      [{ words: 'rhinoceros' }, 100],
      [{ words: 'rhinoceros sleep worker number' }, 100],
      [{ statuses: ['failed'], clock: 'virtual', since: 1_700_000_000_001 }, 1000],
      [{ words: 'worker' }, 10_000],
    ]
    for (const [query, total] of queries) {
      expect(find(store, query)).toMatchObject({ total, hits: { length: 50 } })
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now()
        find(store, query)
        return performance.now() - start
      })
      expect(Math.min(...times), JSON.stringify(query)).toBeLessThan(50)
    }
  })
})
