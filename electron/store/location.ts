import { readFileSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { codeOf } from '@shared/errors'
import { StoreError } from './errors'
import { writeWhole } from './files'

/** In the system's own place, where the app and the command line both look first: says where the data went. */
const POINTER = 'data-folder.json'
const pointerSchema = v.object({ folder: v.pipe(v.string(), v.minLength(1)) })

/** The system's own place for a program's data. */
export function systemFolder(env = process.env, platform = process.platform, home = homedir()): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Taskscope')
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Taskscope')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'taskscope')
}

/** The database of a data folder. */
export const databaseIn = (folder: string): string => join(folder, 'taskscope.db')

/**
 * The folder that the data of `home` was moved to; `home` itself where it was not.
 * @throws StoreError where that cannot be told, or the folder is not there: an empty database in its place would
 * look as if all was lost
 */
export function dataFolder(home: string): string {
  const folder = pointedFrom(home)
  if (folder === null) return home
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder
  throw new StoreError({
    en: `The data folder ${folder} is not there: connect its drive, or choose another folder in the settings.`,
    fr: `Le dossier de données ${folder} est introuvable\u00a0: branchez son disque, ou choisissez un autre dossier dans les réglages.`,
  })
}

/** What the user chose, whether or not it is there; null: nothing, or the choice cannot be read. */
export function chosenFolder(home: string): string | null {
  try {
    return pointedFrom(home)
  } catch {
    return null
  }
}

/** @throws StoreError */
function pointedFrom(home: string): string | null {
  const pointer = join(home, POINTER)
  try {
    return v.parse(pointerSchema, JSON.parse(readFileSync(pointer, 'utf8'))).folder
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new StoreError({
      en: `${pointer} does not say where the data is: correct it, or choose the folder in the settings.`,
      fr: `${pointer} ne dit pas où sont les données\u00a0: corrigez-le, ou choisissez le dossier dans les réglages.`,
    })
  }
}

/**
 * From now on the data of `home` is in this folder.
 * @throws StoreError where `home` is not writable
 */
export function pointTo(home: string, folder: string): void {
  const pointer = join(home, POINTER)
  try {
    if (folder === home) rmSync(pointer, { force: true })
    else writeWhole(pointer, JSON.stringify({ folder }))
  } catch (error) {
    throw new StoreError(
      {
        en: `${pointer} cannot be written: look at its permissions, those of its folder, and the room on its disk.`,
        fr: `${pointer} n’est pas accessible en écriture\u00a0: vérifiez ses droits, ceux de son dossier et la place sur son disque.`,
      },
      { cause: error },
    )
  }
}

/**
 * Where the app and the command line keep their runs.
 * @throws StoreError
 */
export const defaultDatabasePath = (env = process.env): string =>
  env.TASKSCOPE_DB || databaseIn(dataFolder(systemFolder(env)))
