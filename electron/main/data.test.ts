import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../store/client'
import { databaseIn, dataFolder } from '../store/location'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { Data, type Place } from './data'

const newFolder = useFolders()
const opened: Data[] = []
afterEach(async () => {
  const stores = opened.splice(0).map((data) => data.store().catch(() => null))
  await Promise.all(stores.map(async (store) => (await store)?.close()))
})

let home: string
let folder: string
beforeEach(() => {
  home = newFolder()
  folder = newFolder()
})

function open(place: Place = { home }): Data {
  const data = new Data(place, (path) => openStore(path, entry('store')))
  opened.push(data)
  return data
}
async function close(data: Data): Promise<void> {
  opened.splice(opened.indexOf(data), 1)
  await (await data.store()).close()
}
const keep = async (data: Data, title: string) =>
  (await data.store()).experiments.create({ title, source: 'let a = 1' }).then(({ id }) => id)
const titles = async (data: Data) => (await (await data.store()).experiments.list(10)).map(({ title }) => title)

test('data that was moved is where it went, for this start and the next', async () => {
  const data = open()
  await keep(data, 'mine')
  const moved = data.moveTo(folder, false)
  const meanwhile = titles(data) // waits for the new place
  expect(await moved).toBe('moved')
  expect(await meanwhile).toEqual(['mine'])
  expect(await data.info()).toMatchObject({ folder, isDefault: false, isFixed: false, problem: null })
  await close(data)
  expect(readdirSync(home)).toEqual(['data-folder.json'])
  expect(await titles(open())).toEqual(['mine'])
})

test('a move that is cancelled leaves the data where it was, and open', async () => {
  const data = open()
  await keep(data, 'mine')
  await expect(data.moveTo(folder, false, { signal: AbortSignal.abort(), tell: () => {} })).rejects.toThrow(
    'The move was cancelled',
  )
  expect(readdirSync(folder)).toEqual([])
  expect(await titles(data)).toEqual(['mine'])
  expect(await data.info()).toMatchObject({ folder: home, isDefault: true, problem: null })
})

test('a database that is in the chosen folder is used only when that is wanted, and the other one stays', async () => {
  const other = open({ file: databaseIn(folder) })
  await keep(other, 'theirs')
  await close(other)
  const data = open()
  await keep(data, 'mine')
  expect(await data.moveTo(folder, false)).toBe('occupied')
  expect(await titles(data)).toEqual(['mine'])
  expect(await data.moveTo(folder, true)).toBe('opened')
  expect(await titles(data)).toEqual(['theirs'])
  expect(existsSync(databaseIn(home))).toBe(true)
  expect(await data.moveTo(home, true)).toBe('opened')
  expect(await titles(data)).toEqual(['mine'])
})

test('data that cannot be moved stays, and goes on being kept', async () => {
  const data = open()
  await keep(data, 'mine')
  mkdirSync(databaseIn(folder)) // a folder, no database
  await expect(data.moveTo(folder, true)).rejects.toThrow(/is a folder/)
  await expect(data.moveTo(home, false)).rejects.toThrow(/already/)
  await keep(data, 'more')
  expect(await titles(data)).toHaveLength(2)
  expect(dataFolder(home)).toBe(home)
})

test('a database cannot be used in place of the present one where that cannot be noted, and the file is named', async () => {
  const other = open({ file: databaseIn(folder) })
  await keep(other, 'theirs')
  await close(other)
  const data = open()
  await keep(data, 'mine')
  mkdirSync(join(home, 'data-folder.json.new')) // in the way
  await expect(data.moveTo(folder, true)).rejects.toThrow(/data-folder\.json cannot be written: look at/)
  expect(readdirSync(folder)).toEqual(['taskscope.db']) // closed again
  expect(await titles(data)).toEqual(['mine'])
})

test('where the folder has gone, the problem is told, no empty database is made, and another folder can be chosen', async () => {
  const data = open()
  await data.moveTo(folder, false)
  await close(data)
  rmSync(folder, { recursive: true })
  const next = open()
  await expect(next.store()).rejects.toThrow(/is not there/)
  expect(await next.info()).toMatchObject({
    folder,
    problem: { en: expect.stringContaining('connect its drive'), fr: expect.stringContaining('branchez') },
  })
  expect(existsSync(folder)).toBe(false)
  expect(await next.moveTo(home, false)).toBe('opened')
  expect(await next.info()).toMatchObject({ folder: home, isDefault: true, problem: null })
})

test('a database that the program was told to use cannot be moved', async () => {
  const data = open({ file: join(folder, 'my.db') })
  await expect(data.moveTo(home, false)).rejects.toThrow(/was told which database to use/)
  expect(await data.info()).toMatchObject({ file: join(folder, 'my.db'), isFixed: true })
})
