import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entry } from '../testing/entries'
import { useFolders } from '../testing/folder'
import { openStore } from './client'
import { sentenceOf } from '@shared/errors'
import { databaseIn, dataFolder, defaultDatabasePath, systemFolder } from './location'
import { Meter } from './meter'
import { THIS_PROCESS } from './owner'
import { Store } from './store'
import { keepRun } from './testing'

const newFolder = useFolders()
const opened: Store[] = []
afterEach(() => opened.splice(0).forEach((store) => store.close()))

let home: string
let folder: string
beforeEach(() => {
  home = join(newFolder(), 'taskscope')
  folder = join(newFolder(), 'elsewhere')
})

function open(path = databaseIn(dataFolder(home))): Store {
  const store = new Store(path)
  opened.push(store)
  return store
}

describe('moving the data', () => {
  test('takes the database and its backups along, points to them, and leaves nothing behind', () => {
    const store = open()
    const run = keepRun(store)
    writeFileSync(`${databaseIn(home)}.v1.bak`, 'older')
    store.move({ home, folder })
    expect(readdirSync(home)).toEqual(['data-folder.json'])
    expect(readdirSync(folder).sort()).toEqual(['taskscope.db', 'taskscope.db.v1.bak'])
    expect(dataFolder(home)).toBe(folder)
    expect(open().getRun(run)).toMatchObject({ id: run, status: 'completed' })
  })

  test('back home leaves no trace', () => {
    const store = open()
    keepRun(store)
    store.move({ home, folder })
    open().move({ home, folder: home })
    expect(readdirSync(home)).toEqual(['taskscope.db'])
    expect(readdirSync(folder)).toEqual([])
    expect(open().listRuns(10)).toHaveLength(1)
  })

  test('is refused while another program has the database open, and both go on', () => {
    const store = open()
    keepRun(store)
    const other = open()
    expect(() => store.move({ home, folder })).toThrow(/is in use by another program, such as the taskscope command/)
    expect(existsSync(databaseIn(folder))).toBe(false)
    expect(dataFolder(home)).toBe(home)
    keepRun(other)
    expect(store.listRuns(10)).toHaveLength(2)
  })

  test('to a folder that cannot be made is refused, and nothing is lost', () => {
    const store = open()
    keepRun(store)
    writeFileSync(folder, 'a file')
    expect(() => store.move({ home, folder: join(folder, 'within') })).toThrow(
      /within cannot be written: choose another one/,
    )
    expect(store.listRuns(10)).toHaveLength(1)
    expect(dataFolder(home)).toBe(home)
  })

  test('never writes over a file that is there, and takes back what it copied', () => {
    const store = open()
    keepRun(store)
    writeFileSync(`${databaseIn(home)}.v1.bak`, 'older')
    mkdirSync(folder)
    writeFileSync(`${databaseIn(folder)}.v1.bak`, 'precious')
    expect(() => store.move({ home, folder })).toThrow(/There are files of Taskscope in .* already/)
    expect(readdirSync(folder)).toEqual(['taskscope.db.v1.bak'])
    expect(readFileSync(`${databaseIn(folder)}.v1.bak`, 'utf8')).toBe('precious')
    expect(keepRun(store)).toBe(2)
  })

  test('that is ended while it copies leaves the data where it was, and nothing elsewhere', () => {
    const store = open()
    keepRun(store)
    const meter = new Meter()
    meter.stop()
    expect(() => store.move({ home, folder, meter: meter.memory })).toThrow('The move was cancelled')
    expect(meter.total).toBeGreaterThan(0)
    expect(meter.done).toBe(0)
    expect(readdirSync(folder)).toEqual([])
    expect(dataFolder(home)).toBe(home)
    expect(keepRun(store)).toBe(2)
  })

  test('says how much of it is copied', () => {
    const store = open()
    keepRun(store)
    writeFileSync(`${databaseIn(home)}.v1.bak`, 'x'.repeat(10_000_000))
    const meter = new Meter()
    store.move({ home, folder, meter: meter.memory })
    expect(meter.done).toBe(meter.total)
    expect(meter.total).toBeGreaterThan(10_000_000)
    expect(readFileSync(`${databaseIn(folder)}.v1.bak`, 'utf8')).toBe('x'.repeat(10_000_000))
  })

  test('that cannot note where the data went leaves it where it was', () => {
    const store = open()
    keepRun(store)
    mkdirSync(join(home, 'data-folder.json.new')) // in the way
    expect(() => store.move({ home, folder })).toThrow(/data-folder\.json cannot be written: look at/)
    expect(readdirSync(folder)).toEqual([])
    rmSync(join(home, 'data-folder.json.new'), { recursive: true })
    expect(dataFolder(home)).toBe(home)
    expect(keepRun(store)).toBe(2)
  })

  test.skipIf(process.platform === 'win32')(
    'whose process is killed leaves no half of it behind for the next',
    async () => {
      const path = databaseIn(home)
      keepRun(open())
      opened.pop()!.close()
      execFileSync('mkfifo', [`${path}.v1.bak`]) // holds the move once the database is copied
      const moving = `const { Worker } = require('node:worker_threads')
      const [file, workerData, message] = JSON.parse(process.argv[1])
      new Worker(file, { workerData }).postMessage(message)`
      const move = { id: 2, part: 'store', method: 'move', args: [{ home, folder }] }
      const child = spawn(process.execPath, [
        '-e',
        moving,
        JSON.stringify([entry('store'), { path, owner: THIS_PROCESS }, move]),
      ])
      while (!existsSync(folder) || readdirSync(folder).length === 0) await new Promise(setImmediate)
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect(existsSync(databaseIn(folder))).toBe(false)
      expect(readdirSync(folder)).not.toEqual([])
      rmSync(`${path}.v1.bak`)
      open().move({ home, folder })
      expect(readdirSync(folder)).toEqual(['taskscope.db'])
      expect(open().listRuns(10)).toHaveLength(1)
    },
  )

  test.skipIf(process.platform === 'win32')('lets no other process write meanwhile', async () => {
    const path = databaseIn(home)
    const store = await openStore(path, entry('store'))
    const pipe = `${path}.v1.bak`
    execFileSync('mkfifo', [pipe]) // holds the move once the database is copied
    const meter = new Meter()
    const moved = store.move({ home, folder, meter: meter.memory }).catch(sentenceOf)
    while (meter.total === 0 || meter.done < meter.total) await new Promise(setImmediate)
    const writing = `new (require('better-sqlite3'))(process.argv[1], { timeout: 0 }).exec('BEGIN IMMEDIATE')`
    expect(() => execFileSync(process.execPath, ['-e', writing, path], { stdio: 'pipe' })).toThrow('SQLITE_BUSY')
    await (await openFile(pipe, 'w')).close() // now it goes on, and finds that this cannot be copied
    expect(await moved).toEqual(expect.any(String))
    expect(readdirSync(folder)).toEqual([])
    expect(await store.listRuns(10)).toEqual([])
    await store.close()
  })

  test('tells a program that was waiting for the old file that it is gone', () => {
    const store = open()
    keepRun(store)
    const path = databaseIn(home)
    const waiting = new Database(path) // opened in time, but not read yet
    store.move({ home, folder })
    expect(() => waiting.exec("INSERT INTO sources (hash, text) VALUES ('x', 'y')")).toThrow()
    waiting.close()
  })
})

describe('the data folder', () => {
  test('is the system’s own place until it is moved', () => {
    expect(systemFolder({}, 'linux', '/home/ada')).toBe('/home/ada/.local/share/taskscope')
    expect(systemFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/ada')).toBe('/data/taskscope')
    expect(systemFolder({}, 'darwin', '/Users/ada')).toBe('/Users/ada/Library/Application Support/Taskscope')
    expect(systemFolder({ APPDATA: '/r' }, 'win32', '/u')).toBe('/r/Taskscope')
    expect(defaultDatabasePath({ TASKSCOPE_DB: '/tmp/my.db', XDG_DATA_HOME: home })).toBe('/tmp/my.db')
    expect(defaultDatabasePath({ XDG_DATA_HOME: home })).toBe(join(home, 'taskscope', 'taskscope.db'))
  })

  test('that is not there is no empty one', () => {
    open().move({ home, folder })
    rmSync(folder, { recursive: true })
    expect(() => dataFolder(home)).toThrow(/is not there: connect its drive/)
    expect(existsSync(folder)).toBe(false)
  })

  test.each(['', '{}', '{"folder":""}', '[]'])('is not guessed from %j', (content) => {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'data-folder.json'), content)
    expect(() => dataFolder(home)).toThrow(/does not say where the data is/)
  })
})
