import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import type { Nanoseconds, RunId } from '@shared/ids'
import { useFolders } from '../testing/folder'
import { Store } from './store'
import { generateRuns, keepRun, NEW_RUN, purge, talk } from './testing'

const newFolder = useFolders()
const newPath = (): string => join(newFolder(), 'runs.db')
const opened: Store[] = []
const closeAll = (): void => opened.splice(0).forEach((store) => store.close())
afterEach(closeAll)

function open(path = newPath()): Store {
  const store = new Store(path)
  opened.push(store)
  return store
}

const OLD = { startedAt: Date.now() - 31 * 24 * 60 * 60 * 1000 }
const idsOf = (store: Store) => store.listRuns(1000).map(({ id }) => Number(id))

/** A run of so many bytes. It is not indexed: it is not what is said that matters here. */
function keepLarge(store: Store, bytes: number): RunId {
  const run = store.createRun({ ...NEW_RUN, ...OLD })
  for (const batch of talk('x'.repeat(bytes))) store.append(run, batch)
  store.finishRun(run, { status: 'completed', durationNs: 1e9 as Nanoseconds })
  return run
}

const shrinkWhole = ({ housekeeping }: Store): number => {
  let parts = 1
  while (housekeeping.shrink()) parts++
  return parts
}

describe('cleaning up', () => {
  test('frees old runs, but none that is pinned, tagged, marked, of a pinned experiment, young or under way', () => {
    const path = newPath()
    const store = open(path)
    const { id: experimentId } = store.experiments.create({ title: 'naps', source: NEW_RUN.source })
    store.experiments.change(experimentId, { pinned: true })
    const kept = [keepRun(store, OLD), keepRun(store, OLD), keepRun(store, { ...OLD, experimentId }), keepRun(store)]
    kept.push(keepRun(store, OLD))
    store.library.change(kept[4]!, { marks: [{ startNs: 0 as Nanoseconds, endNs: 0 as Nanoseconds, label: '' }] })
    kept.push(store.createRun({ ...NEW_RUN, ...OLD }))
    store.library.change(kept[0]!, { pinned: true })
    store.library.change(kept[1]!, { tags: ['proof'] })
    keepLarge(store, 1_000_000)
    keepLarge(store, 1_000_000)

    const { cleanable, runs } = store.housekeeping.storage(30)
    expect(runs).toBe(8)
    expect(cleanable.runs).toBe(2)
    expect(cleanable.bytes).toBeGreaterThan(2_000_000)
    expect(store.housekeeping.clean(30)).toEqual(cleanable)
    expect(store.housekeeping.clean(30)).toEqual({ runs: 0, bytes: 0 })
    expect(idsOf(store).reverse()).toEqual(kept)
    expect(store.housekeeping.storage(30)).toMatchObject({ file: path, runs: 6, cleanable: { runs: 0, bytes: 0 } })
  })

  test('goes on in parts, the oldest first', () => {
    const path = newPath()
    open(path)
    generateRuns(path, 50)
    const store = open(path)
    expect(store.housekeeping.clean(30).runs).toBe(20)
    expect(idsOf(store)).toEqual(Array.from({ length: 30 }, (_, i) => 50 - i))
    expect([store.housekeeping.clean(30).runs, store.housekeeping.clean(30).runs]).toEqual([20, 10])
    expect(store.housekeeping.clean(30).runs).toBe(0)
  })
})

test('a batch that has just begun keeps its place until its first run comes, in another process too', () => {
  const store = open()
  const batchId = store.library.createBatch()
  purge(store)
  store.housekeeping.clean(0)
  const run = keepRun(store, { batchId })
  expect(store.library.search({ limit: 9, batchId }).hits.map(({ run }) => run.id)).toEqual([run])
})

describe('what was deleted is removed for good', () => {
  test('in parts, with the experiments last', () => {
    const path = newPath()
    open(path)
    generateRuns(path, 50)
    const store = open(path)
    const { id } = store.experiments.create({ title: 'naps', source: NEW_RUN.source })
    store.experiments.delete(id)
    store.library.delete(store.listRuns(45).map((run) => run.id))
    const now = Date.now() + 1
    expect([1, 2, 3, 4].map(() => store.housekeeping.purge(now))).toEqual([true, true, true, false])
    expect(() => store.experiments.restore(id)).toThrow('There is no experiment')
    expect(idsOf(store)).toEqual([5, 4, 3, 2, 1])
  })

  test('but not what was deleted since, which can still be taken back', () => {
    const store = open()
    const run = keepRun(store)
    const { id } = store.experiments.create({ title: 'naps', source: NEW_RUN.source })
    const before = Date.now()
    store.library.delete([run])
    store.experiments.delete(id)
    while (store.housekeeping.purge(before));
    store.library.restore([run])
    store.experiments.restore(id)
    expect(idsOf(store)).toEqual([run])
    expect(store.experiments.list(10)).toHaveLength(1)
  })
})

describe('the space of what was removed', () => {
  test('goes back to the disk in parts, and all that is left stays as it was', () => {
    const path = newPath()
    const store = open(path)
    const large = [keepLarge(store, 20_000_000), keepLarge(store, 20_000_000)]
    const kept = keepRun(store)
    const { bytes, free } = store.housekeeping.storage(30)
    expect(free).toBe(0)
    store.library.delete(large)
    purge(store)
    expect(store.housekeeping.storage(30).bytes).toBe(bytes)
    expect(store.housekeeping.storage(30).free).toBeGreaterThan(39_000_000)
    expect(shrinkWhole(store)).toBeGreaterThan(3)
    expect(store.housekeeping.storage(30).bytes).toBeLessThan(1_000_000)
    expect(store.housekeeping.storage(30).free).toBe(0)
    expect(store.housekeeping.shrink()).toBe(false)
    expect(store.batches(kept, 0)).toHaveLength(1)
    expect(store.library.search({ limit: 9, words: 'night' }).total).toBe(1)
    closeAll()
    expect(statSync(path).size).toBeLessThan(1_000_000)
    const file = new Database(path)
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    file.close()
  })

  test('that was only partly given back when the program died is no less sound', () => {
    const path = newPath()
    const store = open(path)
    const large = keepLarge(store, 20_000_000)
    const kept = keepRun(store)
    store.library.delete([large])
    purge(store)
    expect(store.housekeeping.shrink()).toBe(true)
    // What a program that dies here leaves on the disk.
    const left = newPath()
    copyFileSync(path, left)
    copyFileSync(`${path}-wal`, `${left}-wal`)
    const again = open(left)
    expect(idsOf(again)).toEqual([kept])
    expect(shrinkWhole(again)).toBeGreaterThan(1)
    expect(again.housekeeping.storage(30).bytes).toBeLessThan(1_000_000)
  })

  test('goes back at once in a small database that an earlier Taskscope made, and in parts from then on', () => {
    const path = newPath()
    open(path)
    closeAll()
    const earlier = new Database(path)
    earlier.exec('PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = NONE; VACUUM')
    expect(earlier.pragma('auto_vacuum', { simple: true })).toBe(0)
    earlier.close()

    const store = open(path)
    const remove = () => {
      store.library.delete([keepLarge(store, 20_000_000)])
      purge(store)
    }
    remove()
    expect(shrinkWhole(store)).toBe(1)
    expect(store.housekeeping.storage(30).bytes).toBeLessThan(1_000_000)
    remove()
    expect(shrinkWhole(store)).toBeGreaterThan(1)
    expect(store.housekeeping.storage(30).bytes).toBeLessThan(1_000_000)
  })
})
