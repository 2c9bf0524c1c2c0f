import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { PushName } from '@shared/contract'
import type { RunId } from '@shared/ids'
import type { Clock } from '@shared/run'
import { doJobInThread } from '../exchange/client'
import { createRunner } from '../runner/client'
import { launchChildProcess } from '../runner/launch'
import { openStore, type OpenedStore } from '../store/client'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { Runs } from './runs'

const newFolder = useFolders()
const opened: Runs[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((runs) => runs.close()))
})

function open(store: Promise<OpenedStore>) {
  const pushed: { name: PushName; payload: unknown }[] = []
  const runs = new Runs(
    createRunner(launchChildProcess(entry('runner'))),
    () => store,
    (name, payload) => pushed.push({ name, payload }),
    doJobInThread(entry('exchange')),
  )
  opened.push(runs)
  const ended = () => expect.poll(() => pushed.at(-1)?.name, { timeout: 5000 }).toBe('run.ended')
  return { runs, pushed, ended }
}
const realStore = () => openStore(join(newFolder(), 'runs.db'), entry('store'))
const snippet = (source: string, clock: Clock = 'virtual') => ({ source, title: 'test', clock, variant: {} })

describe('a run that the window asked for', () => {
  test('is told about under its id: its batches, then its end, and is stored by then', async () => {
    const store = realStore()
    const { runs, pushed, ended } = open(store)
    expect(await runs.start(snippet(`console.log('hello')`))).toMatchObject({ ok: true, runId: 1 })
    await ended()
    expect(pushed.map(({ name }) => name)).toEqual(['run.batch', 'run.ended'])
    expect(pushed).toMatchObject([
      { payload: { runId: 1 } },
      { payload: { runId: 1, summary: { status: 'completed' } } },
    ])
    expect(await (await store).listRuns(10)).toMatchObject([{ id: 1, status: 'completed' }])
  })

  test('with a mistake starts nothing', async () => {
    const { runs, pushed } = open(realStore())
    expect(await runs.start(snippet('const = 1'))).toMatchObject({ ok: false, diagnostics: [{ line: 1, column: 6 }] })
    expect(pushed).toEqual([])
  })

  test('goes on without being kept where the database cannot be opened', async () => {
    const { runs, pushed, ended } = open(Promise.reject(new Error('The database is damaged.')))
    expect(await runs.start(snippet(`console.log('hello')`))).toMatchObject({ ok: true, runId: -1 })
    await ended()
    expect(pushed.at(-1)).toMatchObject({ payload: { runId: -1, summary: null, end: { status: 'completed' } } })
  })

  test('is the only one, until it is stopped', async () => {
    const { runs, pushed, ended } = open(realStore())
    const first = await runs.start(snippet('while (true) {}', 'real'))
    if (!first.ok) throw new Error('did not start')
    await expect(runs.start(snippet('1'))).rejects.toThrow('Another run is under way: stop it first.')
    runs.stop(first.runId)
    await ended()
    expect(pushed.at(-1)).toMatchObject({ payload: { summary: { status: 'stopped' } } })
    expect(await runs.start(snippet('1'))).toMatchObject({ ok: true, runId: 2 })
  })

  test('is stopped and stored when the app closes', async () => {
    const path = join(newFolder(), 'runs.db')
    const { runs } = open(openStore(path, entry('store')))
    await runs.start(snippet('while (true) {}', 'real'))
    await opened.pop()!.close()
    const again = await openStore(path, entry('store'))
    expect(await again.listRuns(10)).toMatchObject([{ status: 'stopped' }])
    await again.close()
  })
})

describe('a batch that the window asked for', () => {
  const VARIANTS = `import { variant } from 'taskscope'\nif (variant('mode', 'quick', 'endless') === 'endless') while (true) {}`
  const batch = (values: string[], repeats = 1) => ({
    ...{ source: VARIANTS, title: 'test', experimentId: null, clock: 'virtual' as const, repeats },
    axes: [{ name: 'mode', values }],
  })

  test('is told about as it goes on, its runs are not, and it is the only thing under way', async () => {
    const { runs, pushed } = open(realStore())
    const started = await runs.startBatch(batch(['quick'], 3))
    await expect(runs.start(snippet('1'))).rejects.toThrow('A batch of runs is under way: cancel it first.')
    await expect.poll(() => pushed.at(-1)?.payload, { timeout: 5000 }).toMatchObject({ ended: 'completed', done: 3 })
    expect(started).toMatchObject({ ok: true, batchId: 1 })
    expect(new Set(pushed.map(({ name }) => name))).toEqual(new Set(['batch.progress']))
    expect(await runs.start(snippet('1'))).toMatchObject({ ok: true })
  })

  test('is cancelled', async () => {
    const { runs, pushed } = open(realStore())
    const started = await runs.startBatch(batch(['quick', 'endless']))
    if (!started.ok) throw new Error('did not start')
    await expect.poll(() => pushed.length, { timeout: 5000 }).toBe(2)
    runs.cancelBatch(started.batchId)
    await expect.poll(() => pushed.at(-1)?.payload, { timeout: 5000 }).toMatchObject({ ended: 'cancelled', done: 1 })
  })

  test('is cancelled when the app closes, and what is done is kept', async () => {
    const path = join(newFolder(), 'runs.db')
    const { runs, pushed } = open(openStore(path, entry('store')))
    await runs.startBatch(batch(['quick', 'endless']))
    await expect.poll(() => pushed.length, { timeout: 5000 }).toBe(2)
    await runs.close()
    opened.splice(0)
    const store = await openStore(path, entry('store'))
    expect(await store.listRuns(10)).toMatchObject([{ status: 'completed', variant: { mode: 'quick' } }])
    await store.close()
  })

  test('with a mistake, or of too many runs, starts nothing', async () => {
    const { runs, pushed } = open(realStore())
    expect(await runs.startBatch({ ...batch(['a']), source: 'const = 1' })).toMatchObject({ ok: false })
    const values = Array.from({ length: 101 }, String)
    await expect(runs.startBatch(batch(values, 100))).rejects.toThrow('That would be 10100 runs, more than 10000')
    expect(pushed).toEqual([])
  })
})

describe('running again', () => {
  test('gives the difference, and is stopped by stopping the first run', async () => {
    const { runs, pushed, ended } = open(realStore())
    await runs.start(snippet(`console.log('hello')`))
    await ended()
    pushed.length = 0
    expect(await runs.again(1 as RunId, 'en')).toEqual({ runId: 2, same: true, difference: null })

    await runs.start(snippet('while (true) {}', 'real'))
    runs.stop(3 as RunId)
    await ended()
    const again = runs.again(3 as RunId, 'en')
    await expect(runs.start(snippet('1'))).rejects.toThrow('Another run is under way: stop it first.')
    runs.stop(3 as RunId)
    expect(await again).toMatchObject({ runId: 4 })
  })
})
