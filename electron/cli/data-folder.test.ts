import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseIn } from '../store/location'
import { Store } from '../store/store'
import { keepRun } from '../store/testing'
import { useFolders } from '../testing/folder'
import { start } from './testing'

const newFolder = useFolders()

test('the command line finds the data where the window moved it, and makes no empty one where it is gone', async () => {
  const systems = newFolder()
  // The system's own place, whichever this system is.
  const env = { XDG_DATA_HOME: systems, APPDATA: systems, HOME: systems, TASKSCOPE_DB: '' }
  const home = join(
    systems,
    { darwin: 'Library/Application Support/Taskscope', win32: 'Taskscope' }[process.platform as string] ?? 'taskscope',
  )
  const folder = newFolder()
  const store = new Store(databaseIn(home))
  keepRun(store)
  store.move({ home, folder })

  const found = await start(['list', '--json'], { env }).result
  expect(JSON.parse(found.stdout)).toMatchObject([{ id: 1, title: 'nap.ts' }])

  rmSync(folder, { recursive: true })
  const gone = await start(['list'], { env }).result
  expect(gone).toMatchObject({ code: 2, stdout: '' })
  expect(gone.stderr).toMatch(/^The data folder .* is not there: connect its drive, or choose another folder/)
})
