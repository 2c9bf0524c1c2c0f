import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { doJobInThread } from '../exchange/client'
import { pack } from '../report/exchange/taskscope-file'
import { recordExample } from '../report/testing'
import { openStore, type StoreClient } from '../store/client'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import type { WorkProgress } from '@shared/contract'
import { OpenedFiles } from './opened-files'
import { LongWork } from './work'

const newFolder = useFolders()
const stores: StoreClient[] = []
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()))
})

async function opened(...paths: string[]) {
  const store = await openStore(join(newFolder(), 'runs.db'), entry('store'))
  stores.push(store)
  let arrivals = 0
  const told: WorkProgress[] = []
  const work = new LongWork((progress) => void told.push(progress))
  const files = new OpenedFiles(
    () => Promise.resolve(store),
    () => arrivals++,
    work,
    doJobInThread(entry('exchange')),
  )
  files.add(paths)
  return { store, files, work, told, arrivals: () => arrivals }
}

test('a snippet that was opened becomes an experiment under its name, once', async () => {
  const path = join(newFolder(), 'race.ts')
  writeFileSync(path, 'let a = 1')
  const { store, files, arrivals } = await opened(path)
  expect(arrivals()).toBe(1)
  const { experimentIds, problems } = await files.takeIn()
  expect(problems).toEqual([])
  expect(await store.experiments.open(experimentIds[0]!)).toMatchObject({ title: 'race.ts', draft: 'let a = 1' })
  expect(await files.takeIn()).toEqual({ experimentIds: [], runs: 0, problems: [] })
})

test('a file that cannot be taken in is told in a sentence, and keeps no other out', async () => {
  const folder = newFolder()
  const [bad, large, good] = ['bad.taskscope', 'large.ts', 'good.ts'].map((name) => join(folder, name))
  writeFileSync(bad!, 'no such thing')
  writeFileSync(large!, 'x'.repeat(1_000_001))
  writeFileSync(good!, '')
  const { files } = await opened(bad!, join(folder, 'gone.ts'), large!, join(folder, 'photo.png'), good!)
  const { experimentIds, problems } = await files.takeIn()
  expect(experimentIds).toHaveLength(1)
  expect(problems.map(({ en }) => en)).toEqual([
    expect.stringMatching(/\.$/),
    'gone.ts cannot be read (ENOENT): check that it is still there.',
    'large.ts is larger than 1 MB; cut it down before opening it.',
    'photo.png is nothing that Taskscope opens: choose .taskscope, .json, .ts or .js files.',
  ])
})

test('where nothing was opened, nothing arrives', async () => {
  expect((await opened()).arrivals()).toBe(0)
})

/** A file with this many runs of an example. */
async function fileWith(runs: number): Promise<string> {
  const { details, batches } = await recordExample('07-wait-modes')
  const path = join(newFolder(), 'many.taskscope')
  const experiment = { title: 'Many', notes: '', source: details.source, tags: [] }
  writeFileSync(
    path,
    pack(
      experiment,
      Array.from({ length: runs }, () => ({ details, batches })),
    ),
  )
  return path
}

test('a file with many runs says how many of them are taken in, from its first moment to its last', async () => {
  const { files, told } = await opened(await fileWith(3))
  expect(await files.takeIn()).toMatchObject({ runs: 3, problems: [] })
  const file = 'many.taskscope'
  expect(told[0]).toEqual({ kind: 'import', file, done: 0, total: 0 })
  expect(told[1]).toEqual({ kind: 'import', file, done: 0, total: 3 })
  expect(told.at(-2)).toEqual({ kind: 'import', file, done: 3, total: 3 })
  expect(told.at(-1)).toEqual({ kind: 'import', file: null, done: 0, total: 0 })
})

test('whoever cancels keeps what was taken in before, and nothing of the file under way', async () => {
  const snippet = join(newFolder(), 'race.ts')
  writeFileSync(snippet, 'let a = 1')
  const { store, files, work, told } = await opened(snippet, await fileWith(50), snippet)
  const taking = files.takeIn()
  await vi.waitUntil(() => told.some(({ done }) => done >= 2), { interval: 1 })
  work.cancel('import')
  expect(await taking).toMatchObject({ experimentIds: [expect.any(Number)], runs: 0, problems: [] })
  expect(told.at(-1)).toEqual({ kind: 'import', file: null, done: 0, total: 0 })
  expect((await store.experiments.list(10)).map(({ title }) => title)).toEqual(['race.ts'])
  expect(await store.listRuns(10)).toEqual([])
  expect(await files.takeIn()).toEqual({ experimentIds: [], runs: 0, problems: [] })
})
