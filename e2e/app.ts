import { resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { electronEnv, resolveElectron } from '../scripts/electron.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** Starts the app as it is built in `out/`, with its data in the folder `userData`. */
export const startApp = (userData: string): Promise<ElectronApplication> =>
  startElectron([`--user-data-dir=${userData}`, ROOT])

/** Starts the Electron that runs here; `args` name the folder of an app. */
export async function startElectron(args: readonly string[]): Promise<ElectronApplication> {
  const electron = await resolveElectron()
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return _electron.launch({
    executablePath: electron.executablePath,
    args: [...sandbox, ...args],
    colorScheme: null, // the system's own
    env: { ...definedEnv(), ...electronEnv(electron) },
  })
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
