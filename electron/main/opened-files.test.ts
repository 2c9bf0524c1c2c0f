import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openStore, type StoreClient } from '../store/client'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { OpenedFiles } from './opened-files'

const newFolder = useFolders()
const stores: StoreClient[] = []
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()))
})

async function opened(...paths: string[]) {
  const store = await openStore(join(newFolder(), 'runs.db'), entry('store'))
  stores.push(store)
  let arrivals = 0
  const files = new OpenedFiles(
    () => Promise.resolve(store),
    () => arrivals++,
  )
  files.add(paths)
  return { store, files, arrivals: () => arrivals }
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
  expect(problems).toEqual([
    expect.stringMatching(/\.$/),
    'gone.ts cannot be read (ENOENT): check that it is still there.',
    'large.ts is larger than 1 MB; cut it down before opening it.',
    'photo.png is nothing that Taskscope opens: choose .taskscope, .json, .ts or .js files.',
  ])
})

test('where nothing was opened, nothing arrives', async () => {
  expect((await opened()).arrivals()).toBe(0)
})
