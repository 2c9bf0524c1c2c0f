import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { BatchProgress, BatchRequest } from '@shared/library'
import type { Runner } from '@shared/run'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import { openStore, type StoreClient } from '../store/client'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { combinations, startBatch, type Batch } from './batch'

const newFolder = useFolders()
let runner: Runner
let store: StoreClient
beforeAll(() => {
  runner = createRunner(launchChildProcess(entry('runner')))
})
afterAll(() => runner.dispose())

const VARIANTS = `import { variant } from 'taskscope'
console.log(variant('mode', 'a', 'b'), variant('size', 1, 2))`

async function start(request: Partial<BatchRequest>): Promise<{ batch: Batch; told: BatchProgress[] }> {
  store = await openStore(join(newFolder(), 'runs.db'), entry('store'))
  const told: BatchProgress[] = []
  const result = await startBatch(
    { source: VARIANTS, title: 'v.ts', experimentId: null, clock: 'virtual', axes: [], repeats: 1, ...request },
    { runner, store, onProgress: (progress) => told.push(progress) },
  )
  if (!result.ok) throw new Error(result.diagnostics[0]!.message.en)
  return { batch: result.batch, told }
}

const AXES = [
  { name: 'mode', values: ['a', 'b'] },
  { name: 'size', values: ['1', '2'] },
]

describe('a batch', () => {
  afterEach(() => store.close())

  test('runs every combination so many times, in turn, and tells how far it has come', async () => {
    const { batch, told } = await start({ axes: AXES, repeats: 2 })
    const { runIds, ended, done, total } = await batch.done
    expect({ ended, done, total }).toEqual({ ended: 'completed', done: 8, total: 8 })
    const { hits } = await store.library.search({ limit: 50, batchId: batch.batchId })
    const runs = hits.map(({ run }) => run).reverse()
    expect(runs.map(({ id }) => id)).toEqual(runIds)
    const round = ['a 1', 'a 2', 'b 1', 'b 2']
    expect(runs.map(({ variant }) => Object.values(variant).join(' '))).toEqual([...round, ...round])
    expect(runs.every(({ status }) => status === 'completed')).toBe(true)

    expect(told.map((progress) => progress.done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(told[0]).toMatchObject({ current: { mode: 'a', size: '1' }, remainingMs: null, ended: 'no' })
    // What is left, at the pace so far, stands for the time so far: that only grows, however uneven the pace.
    const elapsed = told.slice(1, 8).map(({ remainingMs, done, total }) => (remainingMs! * done) / (total - done))
    expect(elapsed[0]).toBeGreaterThan(0)
    expect(elapsed).toEqual(elapsed.toSorted((a, b) => a - b))
    expect(told.at(-1)).toMatchObject({ current: null, remainingMs: 0, ended: 'completed' })
  })

  test('without axes repeats the program as it is', async () => {
    const { batch } = await start({ source: 'console.log(1)', repeats: 3 })
    expect(await batch.done).toMatchObject({ done: 3, total: 3, ended: 'completed' })
  })

  test('goes on after a run that fails', async () => {
    const { batch } = await start({ source: `throw new Error('no')`, repeats: 2 })
    expect(await batch.done).toMatchObject({ done: 2, ended: 'completed' })
    expect((await store.listRuns(10)).map(({ status }) => status)).toEqual(['failed', 'failed'])
  })

  test('that is cancelled keeps the runs that have ended, and not the one under way', async () => {
    const source = `import { variant } from 'taskscope'
      if (variant('mode', 'quick', 'endless') === 'endless') while (true) {}`
    const { batch, told } = await start({ source, axes: [{ name: 'mode', values: ['quick', 'endless'] }], repeats: 9 })
    await expect.poll(() => told.length, { timeout: 5000 }).toBe(2)
    batch.cancel()
    const { done, ended, runIds } = await batch.done
    expect({ done, ended }).toEqual({ done: 1, ended: 'cancelled' })
    expect((await store.listRuns(10)).map(({ id }) => id)).toEqual(runIds)
    expect(told.at(-1)).toMatchObject({ ended: 'cancelled', current: null, remainingMs: 0 })
  })

  test('of code with mistakes runs nothing', async () => {
    await expect(start({ source: 'const = 1' })).rejects.toThrow()
    expect(await store.listRuns(10)).toEqual([])
  })

  test('that can be kept no longer says so, and ends', async () => {
    const { batch, told } = await start({ source: VARIANTS, axes: AXES, repeats: 100 })
    await expect.poll(() => told.length, { timeout: 5000 }).toBeGreaterThan(2)
    const { runIds } = told.at(-1)!
    expect(runIds.length).toBeGreaterThan(0)
    await store.close()
    expect(await batch.done).toMatchObject({
      ended: 'cancelled',
      failure: { en: expect.stringContaining('is closed.') },
    })
    store = await openStore(join(newFolder(), 'other.db'), entry('store'))
  })
})

test('combinations of axes change the last axis quickest', () => {
  expect(combinations(AXES).map((variant) => Object.values(variant).join(''))).toEqual(['a1', 'a2', 'b1', 'b2'])
  expect(combinations([])).toEqual([{}])
})
