import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Where newer versions are found, and who installs them. */
export interface UpdateSource {
  /** Names the place; electron-builder puts it into a package that is made to be published. */
  readonly config: string
  /** The program installs its newer self; else the system's package manager or the user does. */
  readonly isOurs: boolean
  /** How long after the start it is asked first, in milliseconds: starting comes first. */
  readonly firstCheckAfter: number
}

/** null: this program was not published, so there is nobody to ask. Tests of a program that is not packaged name a place. */
export function updateSource(): UpdateSource | null {
  const config = app.isPackaged ? join(process.resourcesPath, 'app-update.yml') : process.env.TASKSCOPE_E2E_UPDATES
  if (!config || !existsSync(config)) return null
  return { config, isOurs: installsItself(), firstCheckAfter: app.isPackaged ? 30_000 : 500 }
}

/** Of what electron-builder makes, its notes and variables tell which one runs: an archive or a portable program is the user's. */
function installsItself(): boolean {
  if (process.platform === 'darwin') return true
  if (process.platform === 'win32') return !process.env.PORTABLE_EXECUTABLE_FILE
  const isOfPackageManager = existsSync(join(process.resourcesPath, 'package-type'))
  return Boolean(process.env.APPIMAGE) && !isOfPackageManager
}
