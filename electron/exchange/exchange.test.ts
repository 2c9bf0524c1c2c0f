import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type RunId, toNanoseconds } from '@shared/ids'
import { snapshot } from '@shared/timeline/testing/text'
import { BadFileError } from '../report/exchange/errors'
import { foldRun, type RecordedRun } from '../report/report'
import { EXAMPLE_NAMES, recordExample } from '../report/testing'
import { openStore, type StoreClient } from '../store/client'
import { StoreError } from '../store/errors'
import { readRun } from '../store/read-run'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { exportRuns, extensionOf, readReport } from './export'
import { importFile } from './import'

const newFolder = useFolders()
const opened: StoreClient[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()))
})

async function open(): Promise<StoreClient> {
  const store = await openStore(join(newFolder(), 'runs.db'), entry('store'))
  opened.push(store)
  return store
}

async function keep(store: StoreClient, { details, batches }: RecordedRun, owner?: number): Promise<RunId> {
  const id = await store.createRun({ ...details, ...(owner !== undefined && { experimentId: owner as never }) })
  for (const batch of batches) await store.append(id, batch)
  await store.finishRun(id, { ...details, status: details.status === 'running' ? 'crashed' : details.status })
  await store.index(id)
  return id
}

const options = { version: '1.2.3', theme: 'auto', machine: null, language: 'en' } as const

function file(bytes: Uint8Array | string): string {
  const path = join(newFolder(), 'x.taskscope')
  writeFileSync(path, bytes)
  return path
}

describe('what was exported', () => {
  test.each(EXAMPLE_NAMES)('comes back as it was, to the last event: %s', async (name) => {
    const store = await open()
    const run = await recordExample(name)
    const id = await keep(store, run)
    await store.library.change(id, { marks: [{ startNs: toNanoseconds(1), endNs: toNanoseconds(2), label: 'here' }] })
    const live = snapshot(run.model)
    for (const format of ['taskscope', 'json'] as const) {
      const other = await open()
      const { experimentId, runIds } = await importFile(other, file(await exportRuns(store, [id], format, options)))
      const { details, batches } = await readRun(other, runIds[0]!)
      expect(snapshot(foldRun(details, batches).model)).toEqual(live)
      expect(details).toEqual({ ...(await store.getRun(id))!, id: runIds[0] })
      expect(await other.experiments.open(experimentId)).toMatchObject({
        title: `${name}.ts`,
        draft: run.details.source,
        runs: 1,
      })
      expect((await other.library.search({ limit: 1, words: name })).total).toBe(1)
    }
  })

  test('carries the experiment that its runs belong to, with chosen runs in their order', async () => {
    const store = await open()
    const run = await recordExample('01-first-coroutine')
    const { id: owner } = await store.experiments.create({ title: 'Mine', source: 'a', notes: '# Why', tags: ['x'] })
    const [a, b] = [await keep(store, run, owner), await keep(store, run, owner)]
    await store.experiments.change(owner, { draft: 'the present code' })
    const other = await open()
    const path = file(await exportRuns(store, [b, a], 'taskscope', options))
    const { experimentId, runIds } = await importFile(other, path)
    expect(runIds).toHaveLength(2)
    expect(await other.experiments.open(experimentId)).toMatchObject({
      ...{ title: 'Mine', notes: '# Why', tags: ['x'], draft: 'the present code', runs: 2 },
    })
  })
})

describe('a bad file', () => {
  test.each([
    ['another kind of file', 'hello', 'This is not a Taskscope file: choose one that Taskscope has exported.'],
    ['an empty one', '', 'This is not a Taskscope file: choose one that Taskscope has exported.'],
    [
      'another JSON document',
      '{}',
      'This is not a report of Taskscope: choose a JSON file that Taskscope has exported.',
    ],
  ])('that is %s is refused with a sentence, and nothing is stored', async (_, content, message) => {
    const store = await open()
    await expect(importFile(store, file(content))).rejects.toThrow(message)
    expect(await store.experiments.list(10)).toEqual([])
  })

  test('that is not there, or a folder, is refused with a sentence', async () => {
    const store = await open()
    await expect(importFile(store, '/nowhere/x.taskscope')).rejects.toThrow('There is no file /nowhere/x.taskscope.')
    await expect(importFile(store, newFolder())).rejects.toThrow(/is a folder: give a \.taskscope file\.$/)
    await expect(importFile(store, newFolder())).rejects.toBeInstanceOf(BadFileError)
  })
})

test('a run that goes on, or is not there, is not exported', async () => {
  const store = await open()
  const { details } = await recordExample('01-first-coroutine')
  const id = await store.createRun(details)
  await expect(readReport(store, [id])).rejects.toThrow(`Run ${id} still goes on: stop it first.`)
  await expect(readReport(store, [99 as RunId])).rejects.toThrow(StoreError)
})

test('every format has an end of its own for its files', () => {
  expect(extensionOf('md')).toBe('md')
  expect(extensionOf('trace')).toBe('trace.json')
  expect(extensionOf('png')).toBe('png')
})
