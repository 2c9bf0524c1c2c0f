import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { WorkProgress } from '@shared/contract'
import { openStore } from '../store/client'
import { databaseIn } from '../store/location'
import { generateRuns } from '../store/testing'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { Data } from './data'
import { cleanUp } from './housekeeping'
import { LongWork } from './work'

const newFolder = useFolders()
const opened: Data[] = []
afterEach(async () => {
  for (const data of opened.splice(0)) await (await data.store()).close()
})

/** Data with 50 old runs, which can be moved. */
async function program(onTold: (progress: WorkProgress) => void = () => {}) {
  const home = newFolder()
  const folder = join(newFolder(), 'elsewhere')
  const data = new Data({ home }, (path) => openStore(path, entry('store')))
  opened.push(data)
  await data.store()
  generateRuns(databaseIn(home), 50)
  const work = new LongWork(onTold)
  const move = () => work.attend('move', '', (attendance) => data.moveTo(folder, false, attendance))
  return { data, home, folder, move, clean: () => cleanUp(data.store, work, 30) }
}

test('data is not moved while old runs are deleted, which goes on', async () => {
  let refused: Promise<unknown> | undefined
  const { data, home, move, clean } = await program(({ kind, done }) => {
    if (kind === 'clean' && done === 20) refused = move().catch((error: unknown) => error)
  })
  expect(await clean()).toMatchObject({ runs: 50 })
  expect(await refused).toMatchObject({
    sentence: {
      en: expect.stringMatching(/^Old runs are being deleted: wait/),
      fr: expect.stringMatching(/^D’anciennes/),
    },
  })
  expect(await data.info()).toMatchObject({ folder: home, problem: null })
  expect(await move()).toBe('moved')
})

test('old runs that are to be deleted while the data is moved are deleted where it went', async () => {
  const { data, folder, move, clean } = await program()
  const moved = move()
  expect(await clean()).toMatchObject({ runs: 50 })
  expect(await moved).toBe('moved')
  expect(await data.info()).toMatchObject({ folder, problem: null })
})
