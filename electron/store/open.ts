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
    if (isFolder(path))
      throw new StoreError({
        en: `The database ${path} cannot be opened: it is a folder.`,
        fr: `La base de données ${path} ne peut pas être ouverte\u00a0: c’est un dossier.`,
      })
    makeFolder(dirname(path))
    database = connect(path)
    refuseForeign(database, path)
    // Of a file that nothing is in yet: what is freed in it later can be given back in parts.
    if (database.pragma('page_count', { simple: true }) === 0) database.pragma('auto_vacuum = INCREMENTAL')
    switchToWal(database)
    // Safe when the program dies; a power cut can cost the last moments, never the file.
    database.pragma('synchronous = NORMAL')
    database.pragma('foreign_keys = ON')
    migrate(database, path)
    return database
  } catch (error) {
    database?.close()
    throw toStoreError(error, path)
  }
}

/** Another connection to a database that is known to be ours. */
function connect(path: string, options: Database.Options = {}): Database.Database {
  const nativeBinding = process.env.TASKSCOPE_SQLITE_BINDING
  return new Database(path, { timeout: BUSY_TIMEOUT_MS, ...(nativeBinding && { nativeBinding }), ...options })
}

/** Not mkdir's own `recursive`: it tries for ever where the system says ENOENT to everything, as in /proc. */
function makeFolder(path: string): void {
  if (isFolder(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 }) // code, output and notes are their owner's
  } catch (error) {
    if (!isFolder(path)) throw error // else another process was quicker
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * SQLite does not wait here: of two processes that open a new file at once, one would be told that the
 * file is busy.
 */
export function switchToWal(database: Database.Database): void {
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
  if (!isOurs && !isEmpty)
    throw new StoreError({
      en: `The database ${path} belongs to another program: choose another one.`,
      fr: `La base de données ${path} appartient à un autre programme\u00a0: choisissez-en une autre.`,
    })
  if (version > MIGRATIONS.length) {
    throw new StoreError({
      en: `The database ${path} was written by a newer Taskscope (format ${version}, this one knows ${MIGRATIONS.length}): update Taskscope to open it.`,
      fr: `La base de données ${path} a été écrite par un Taskscope plus récent (format ${version}, celui-ci connaît ${MIGRATIONS.length})\u00a0: mettez Taskscope à jour pour l’ouvrir.`,
    })
  }
}

const versionOf = (database: Database.Database): number => Number(database.pragma('user_version', { simple: true }))

/**
 * Under the write lock: of two processes that open the file at once one waits for the other, and nothing is
 * written between the copy and the migration.
 */
function migrate(database: Database.Database, path: string): void {
  if (versionOf(database) === MIGRATIONS.length) return
  database
    .transaction(() => {
      const version = versionOf(database)
      if (version === MIGRATIONS.length) return
      if (version > 0) backUp(path, version)
      for (const migration of MIGRATIONS.slice(version)) database.exec(migration)
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.pragma(`user_version = ${MIGRATIONS.length}`)
    })
    .immediate()
}

/** Before its format changes, the file is copied beside itself, whole or not at all, and never over an earlier copy. */
function backUp(path: string, version: number): void {
  const unfinished = `${path}.${process.pid}.bak`
  const reader = connect(path, { readonly: true }) // SQLite copies no file within a transaction
  try {
    reader.prepare('VACUUM INTO ?').run(unfinished)
    renameSync(unfinished, freeName(`${path}.v${version}`))
  } finally {
    reader.close()
    rmSync(unfinished, { force: true })
  }
}

/** `NAME.bak`; where somebody went back to an older program and now comes again, `NAME.2.bak` and so on. */
function freeName(name: string): string {
  let free = `${name}.bak`
  for (let again = 2; existsSync(free); again++) free = `${name}.${again}.bak`
  return free
}
