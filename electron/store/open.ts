import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { StoreError, toStoreError } from './errors'
import { APPLICATION_ID, MIGRATIONS } from './schema'

/** Another process may hold the write lock while it stores a batch or brings the schema up to date. */
const BUSY_TIMEOUT_MS = 10_000
const RETRY_MS = 20

/**
 * Opens the database at `path`, makes it where there is none, and brings it to the present version.
 * @throws StoreError
 */
export function openDatabase(path: string): Database.Database {
  let database: Database.Database | undefined
  try {
    if (isFolder(path)) throw new StoreError(`The database ${path} cannot be opened: it is a folder.`)
    makeFolder(dirname(path))
    const nativeBinding = process.env.TASKSCOPE_SQLITE_BINDING
    database = new Database(path, { timeout: BUSY_TIMEOUT_MS, ...(nativeBinding && { nativeBinding }) })
    refuseForeign(database, path)
    switchToWal(database)
    // Safe when the program dies; a power cut can cost the last moments, never the file.
    database.pragma('synchronous = NORMAL')
    database.pragma('foreign_keys = ON')
    if (isOutdated(database)) backUp(database, path)
    migrate(database)
    return database
  } catch (error) {
    database?.close()
    throw toStoreError(error, path)
  }
}

/** Not mkdir's own `recursive`: it tries for ever where the system says ENOENT to everything, as in /proc. */
function makeFolder(path: string): void {
  if (isFolder(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if (!isFolder(path)) throw error // else another process was quicker
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * SQLite does not wait here: of two processes that open a new file at once, one would be told that the
 * file is busy.
 */
function switchToWal(database: Database.Database): void {
  const deadline = Date.now() + BUSY_TIMEOUT_MS
  for (;;) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY' || Date.now() > deadline) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS)
    }
  }
}

function refuseForeign(database: Database.Database, path: string): void {
  // One transaction: another process may be making the file right now.
  const { version, isOurs, isEmpty } = database.transaction(() => ({
    version: versionOf(database),
    isOurs: database.pragma('application_id', { simple: true }) === APPLICATION_ID,
    isEmpty: database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined,
  }))()
  if (!isOurs && !isEmpty) throw new StoreError(`The database ${path} belongs to another program: choose another one.`)
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      `The database ${path} was written by a newer Taskscope (format ${version}, this one knows ${MIGRATIONS.length}): update Taskscope to open it.`,
    )
  }
}

const versionOf = (database: Database.Database): number => Number(database.pragma('user_version', { simple: true }))

const isOutdated = (database: Database.Database): boolean => {
  const version = versionOf(database)
  return version > 0 && version < MIGRATIONS.length
}

/** Before its format changes, the file is copied beside itself, to `<name>.v<version>.bak`, whole or not at all. */
function backUp(database: Database.Database, path: string): void {
  const copy = `${path}.v${versionOf(database)}.bak`
  if (existsSync(copy)) return
  const unfinished = `${copy}.${process.pid}`
  try {
    database.prepare('VACUUM INTO ?').run(unfinished)
    renameSync(unfinished, copy)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Under the write lock, so that of two processes that open a new file at once one waits for the other. */
function migrate(database: Database.Database): void {
  if (versionOf(database) === MIGRATIONS.length) return
  database
    .transaction(() => {
      for (const migration of MIGRATIONS.slice(versionOf(database))) database.exec(migration)
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.pragma(`user_version = ${MIGRATIONS.length}`)
    })
    .immediate()
}
