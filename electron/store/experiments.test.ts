import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ExperimentId } from '@shared/library'
import { useFolders } from '../testing/folder'
import { Store } from './store'
import { keepRun, NEW_RUN, purge, talk } from './testing'

const newFolder = useFolders()
const opened: Store[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const store of opened.splice(0)) store.close()
})

function open(path = join(newFolder(), 'runs.db')): Store {
  const store = new Store(path)
  opened.push(store)
  return store
}

/** Each change a millisecond after the one before it, so that their order is known. */
function tick(): void {
  vi.setSystemTime(Date.now() + 1)
}

describe('an experiment', () => {
  test('keeps its title, notes, tags and the code as it was last typed, also when nobody closes the store', () => {
    const path = join(newFolder(), 'runs.db')
    const { experiments } = open(path)
    const { id } = experiments.create({ title: 'naps', source: 'one' })
    experiments.change(id, { draft: 'two' })
    experiments.change(id, { title: 'long naps', notes: '# Why', tags: ['sleep'], pinned: true })
    // The first store is still open, as one is whose process has crashed.
    expect(open(path).experiments.open(id)).toMatchObject({
      ...{ id, title: 'long naps', notes: '# Why', tags: ['sleep'], pinned: true, draft: 'two', runs: 0 },
    })
  })

  test('is listed by its last change, be it of code, notes or runs', () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const store = open()
    const ids = ['a', 'b', 'c'].map((title) => {
      tick()
      return store.experiments.create({ title, source: title }).id
    })
    const [a, b, c] = ids as [ExperimentId, ExperimentId, ExperimentId]
    const listed = () => store.experiments.list(10).map(({ id }) => id)
    expect(listed()).toEqual([c, b, a])
    tick()
    store.experiments.change(b, { notes: 'new' })
    tick()
    keepRun(store, { experimentId: a })
    expect(listed()).toEqual([a, b, c])
    tick()
    store.experiments.change(c, { pinned: true, tags: ['x'] })
    expect(listed()).toEqual([a, b, c])
    expect(store.experiments.list(1)).toMatchObject([{ id: a, runs: 1 }])
    expect(store.experiments.list(10, b).map(({ id }) => id)).toEqual([c])
  })

  test('has a version for each pause in typing and each run, newest first, and code that came back once', () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const store = open()
    const { id } = store.experiments.create({ title: 'naps', source: 'one' })
    tick()
    store.experiments.change(id, { draft: 'two' })
    const run = keepRun(store, { experimentId: id, source: 'two' })
    tick()
    store.experiments.change(id, { draft: 'three' })
    tick()
    store.experiments.change(id, { draft: 'one' })
    const versions = store.experiments.versions(id)
    expect(versions.map(({ sourceId }) => store.experiments.version(sourceId))).toEqual(['one', 'three', 'two'])
    expect(versions.map(({ runIds }) => runIds)).toEqual([[], [], [run]])
  })

  test('keeps the newest 500 pauses in typing, and every version that ran', () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const store = open()
    const { id } = store.experiments.create({ title: 'naps', source: 'ran' })
    keepRun(store, { experimentId: id, source: 'ran' })
    for (let i = 1; i <= 510; i++) {
      tick()
      store.experiments.change(id, { draft: `draft ${i}` })
    }
    const texts = store.experiments.versions(id).map(({ sourceId }) => store.experiments.version(sourceId))
    expect(texts).toHaveLength(501)
    expect([texts[0], texts[499], texts[500]]).toEqual(['draft 510', 'draft 11', 'ran'])
  })

  test('is duplicated without its runs', () => {
    const store = open()
    const { id } = store.experiments.create({ title: 'naps', source: 'one', notes: 'why', tags: ['a'] })
    keepRun(store, { experimentId: id })
    const copy = store.experiments.duplicate(id)
    expect(copy).toMatchObject({ title: 'naps', draft: 'one', notes: 'why', tags: ['a'], runs: 0 })
    expect(copy.id).not.toBe(id)
  })

  test('goes with its runs and comes back with them, but not with one that was deleted before', () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const store = open()
    const { id } = store.experiments.create({ title: 'naps', source: 'one' })
    const [a, b] = [keepRun(store, { experimentId: id }), keepRun(store, { experimentId: id })]
    store.library.delete([a])
    tick()
    store.experiments.delete(id)
    expect(store.experiments.list(10)).toEqual([])
    expect(() => store.experiments.open(id)).toThrow('There is no experiment 1 any more.')
    expect(() => store.experiments.change(id, { title: 'x' })).toThrow('There is no experiment 1 any more.')
    expect(store.listRuns(10)).toEqual([])
    store.experiments.restore(id)
    expect(store.listRuns(10).map((run) => run.id)).toEqual([b])

    store.experiments.delete(id)
    purge(store)
    expect(() => store.experiments.restore(id)).toThrow('There is no experiment 1 any more.')
    expect(store.library.search({ limit: 1, words: 'naps' }).total).toBe(0)
  })

  test('that is gone for good takes no run with it that was taken back, or was made later', () => {
    const store = open()
    const { id: experimentId } = store.experiments.create({ title: 'naps', source: 'one' })
    const back = keepRun(store, { experimentId })
    store.experiments.delete(experimentId)
    store.library.restore([back])
    const later = keepRun(store, { experimentId })
    purge(store)
    const { hits } = store.library.search({ limit: 9 })
    expect(hits.map(({ run }) => [run.id, run.experimentId])).toEqual([
      [later, null],
      [back, null],
    ])
  })

  test('does not go while one of its runs goes on', () => {
    const store = open()
    const { id } = store.experiments.create({ title: 'naps', source: 'one' })
    store.createRun({ ...NEW_RUN, experimentId: id })
    expect(() => store.experiments.delete(id)).toThrow('A run of this experiment still goes on: stop it first.')
    expect(store.experiments.list(10)).toHaveLength(1)
  })

  test('finds its runs by its present title and notes only', () => {
    const store = open()
    const { id } = store.experiments.create({ title: 'walrus', source: 'one' })
    keepRun(store, { experimentId: id }, talk('x'))
    const total = (words: string) => store.library.search({ limit: 1, words }).total
    expect(total('walrus')).toBe(1)
    store.experiments.change(id, { title: 'whale' })
    expect([total('walrus'), total('whale')]).toEqual([0, 1])
  })
})
