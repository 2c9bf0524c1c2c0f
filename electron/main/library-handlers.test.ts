import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { WorkProgress } from '@shared/contract'
import { openStore, type StoreClient } from '../store/client'
import { generateRuns } from '../store/testing'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { createLibraryHandlers } from './library-handlers'
import { LongWork } from './work'

const newFolder = useFolders()
const stores: StoreClient[] = []
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()))
})

/** A library of 50 old runs, and what is told of the work on it. */
async function library(onTold: (work: LongWork, progress: WorkProgress) => void = () => {}) {
  const path = join(newFolder(), 'runs.db')
  const store = await openStore(path, entry('store'))
  stores.push(store)
  generateRuns(path, 50)
  const told: WorkProgress[] = []
  const work = new LongWork((progress) => {
    told.push(progress)
    onTold(work, progress)
  })
  return { store, told, handlers: createLibraryHandlers(() => Promise.resolve(store), work) }
}

test('a clean-up tells how far it is until all is deleted', async () => {
  const { store, told, handlers } = await library()
  expect(await handlers['storage.clean']({ days: 30 })).toMatchObject({ runs: 50 })
  expect(told.map(({ done, total }) => [done, total])).toEqual([
    [0, 0],
    [20, 50],
    [40, 50],
    [50, 50],
    [0, 0],
  ])
  expect(await store.listRuns(100)).toEqual([])
})

test('a clean-up that is cancelled says what it deleted, and leaves the newer runs', async () => {
  const { store, handlers } = await library((work, { done }) => {
    if (done === 20) work.cancel('clean')
  })
  expect(await handlers['storage.clean']({ days: 30 })).toMatchObject({ runs: 20 })
  expect((await store.listRuns(100)).map(({ id }) => Number(id)).sort((a, b) => a - b)[0]).toBe(21)
  expect(await store.listRuns(100)).toHaveLength(30)
})
