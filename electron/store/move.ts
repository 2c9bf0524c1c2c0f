import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { codeOf } from '@shared/errors'
import type { Sentence } from '@shared/sentence'
import { copyFile, keepNames } from './copy-file'
import { StoreError } from './errors'
import { databaseIn, pointTo } from './location'
import { Meter } from './meter'
import { switchToWal } from './open'

/** Waiting longer for another program to let go of the database would look like hanging. In milliseconds. */
const PATIENCE = 1000
/** Left free on the new disk, in bytes: runs are to be kept there. */
const ROOM_LEFT = 16 * 2 ** 20

export interface Move {
  /** Where the data is looked for first; from then on it says where it went. */
  readonly home: string
  /** Holds no database yet. */
  readonly folder: string
  /** Of a `Meter`, which says how far it is and ends it. */
  readonly meter?: SharedArrayBuffer
}

/**
 * Moves the database at `path`, which is open, and its backups to another folder: copies them, reading each part of
 * the copy again, names them once all are there, points from `home` to them, and only then removes what was copied.
 * All the while nobody else has the database open, so that nothing is written that would stay behind. Closes it; where
 * it throws, all is as before.
 *
 * @throws StoreError
 */
export function moveDatabase(database: Database.Database, path: string, { home, folder, meter: memory }: Move): void {
  const meter = new Meter(memory)
  /** Open until it is over: a process that closes a file loses its locks on it, SQLite's too (POSIX). */
  const sources: number[] = []
  const copies: string[] = []
  const named: string[] = []
  try {
    isolate(database, path)
    mkdirSync(folder, { recursive: true })
    const files = filesOf(path)
    meter.expect(files.reduce((sum, file) => sum + statSync(file).size, 0))
    for (const file of files) {
      const copy = file === path ? databaseIn(folder) : join(folder, basename(file))
      refuseTaken(copy)
      rmSync(partOf(copy), { force: true }) // of a move whose process was killed
      refuseFull(file, folder)
      const source = openSync(file, 'r')
      sources.push(source)
      copyFile(source, partOf(copy), meter)
      copies.push(copy)
    }
    meter.throwIfStopped()
    for (const copy of copies) {
      refuseTaken(copy)
      renameSync(partOf(copy), copy)
      named.push(copy)
    }
    keepNames(folder)
    pointTo(home, folder)
  } catch (error) {
    for (const file of [...copies.map(partOf), ...named]) rmSync(file, { force: true })
    if (database.inTransaction) database.exec('ROLLBACK')
    closeAll(sources)
    switchToWal(database)
    throw toMoveError(error, folder)
  }
  // While it is still locked: who waits for it learns that it is gone.
  for (const file of filesOf(path)) removeLater(file)
  database.exec('ROLLBACK')
  database.close()
  closeAll(sources)
  for (const file of filesOf(path)) removeLater(file)
}

/** Back to one plain file that only we read and write. SQLite refuses that while another program has it open. */
function isolate(database: Database.Database, path: string): void {
  const patience = database.pragma('busy_timeout', { simple: true }) as number
  try {
    database.pragma(`busy_timeout = ${PATIENCE}`)
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    throw new StoreError(
      {
        en: `The database ${path} is in use by another program, such as the taskscope command: try again when that has ended.`,
        fr: `La base de données ${path} est utilisée par un autre programme, comme la commande taskscope\u00a0: réessayez quand il aura terminé.`,
      },
      { cause: error },
    )
  } finally {
    database.pragma(`busy_timeout = ${patience}`)
  }
}

/** A copy's name until all is copied: a process that is killed leaves nothing that looks whole. */
const partOf = (copy: string): string => `${copy}.part`

/** The database, and the copies that were made of it before its format changed. */
function filesOf(path: string): string[] {
  const folder = dirname(path)
  const backups = readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}.v`) && name.endsWith('.bak'))
  return [path, ...backups.map((name) => join(folder, name))]
}

function refuseTaken(copy: string): void {
  if (lstatSync(copy, { throwIfNoEntry: false }) === undefined) return
  const folder = dirname(copy)
  throw new StoreError({
    en: `There are files of Taskscope in ${folder} already: choose another one.`,
    fr: `Il y a déjà des fichiers de Taskscope dans ${folder}\u00a0: choisissez un autre dossier.`,
  })
}

function refuseFull(file: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < statSync(file).size + ROOM_LEFT) throw new StoreError(full(folder))
}

function closeAll(files: readonly number[]): void {
  for (const file of files) closeSync(file)
}

/** Windows removes no open file; what remains there is removed once it is closed. */
function removeLater(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A second copy does no harm.
  }
}

const full = (folder: string): Sentence => ({
  en: `There is not enough room in ${folder}: choose a folder on another disk.`,
  fr: `Il n’y a pas assez de place dans ${folder}\u00a0: choisissez un dossier sur un autre disque.`,
})

function toMoveError(error: unknown, folder: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoreError(full(folder), { cause: error })
  if (code !== undefined && /^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST)$/.test(code)) {
    return new StoreError(
      {
        en: `The folder ${folder} cannot be written: choose another one.`,
        fr: `Le dossier ${folder} n’est pas accessible en écriture\u00a0: choisissez-en un autre.`,
      },
      { cause: error },
    )
  }
  return error
}
