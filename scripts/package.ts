import { chmodSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { buildIfStale } from './build.ts'
import { electronEnv, resolveElectron } from './electron.ts'
import { fail } from './fail.ts'
import { handOver } from './hand-over.ts'

const ROOT = resolve(import.meta.dirname, '..')
const require = createRequire(import.meta.url)

/**
 * Builds installers for this system into `release/`. Arguments are electron-builder's, as in
 * `npm run package -- --dir`, which leaves the program unpacked.
 *
 * With the Electron that serves for development only, it builds what needs nothing from GitHub: a deb and an rpm.
 * Its file name says that it is no release.
 */
async function pack(args: readonly string[]): Promise<void> {
  await buildIfStale()
  const electron = await resolveElectron()
  const isFallback = electron.source === 'fallback'
  const targets = args.length === 0 && isFallback ? ['--linux', 'deb', 'rpm'] : args
  rmSync(join(ROOT, 'release'), { recursive: true, force: true })
  const builder = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js')
  handOver(process.execPath, [builder, '--config', 'electron-builder.config.mjs', '--publish', 'never', ...targets], {
    ...electronEnv(electron),
    TASKSCOPE_ELECTRON_VERSION: electron.version,
    ...(isFallback && withoutGitHub()),
  })
}

/** electron-builder would download fpm and 7-Zip. */
function withoutGitHub(): Record<string, string> {
  const { path7za } = require('7zip-bin') as { path7za: string }
  chmodSync(path7za, 0o755) // npm leaves it not executable
  return { CUSTOM_FPM_PATH: join(ROOT, 'scripts/fpm.mjs'), ELECTRON_BUILDER_7ZIP_PATH: path7za }
}

pack(process.argv.slice(2)).catch(fail)
