import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { collectLicenses } from './licenses.ts'
import { writePages } from './docs/pages.ts'
import { isNewer } from './newer.ts'
import { exclusively } from './exclusively.ts'

const ROOT = resolve(import.meta.dirname, '..')
/** Its modification time is when the last good build began. */
const STAMP = join(ROOT, 'out', '.built')
/** One build at a time: each begins by emptying `out/`. */
const LOCK = join(ROOT, 'node_modules', '.cache', 'taskscope-build.lock')
const SOURCES = [
  ...['electron', 'renderer', 'shared', 'resources', 'docs', 'package-lock.json'],
  ...['electron.config.ts', 'scripts/programs.ts', 'scripts/page-script.ts', 'scripts/lean-editor.ts'],
  ...['scripts/ascii-scripts.ts', 'scripts/licenses.ts', 'scripts/docs'],
]

/** Builds `out/` unless it is newer than its sources, saying so on stderr: stdout belongs to the caller. */
export async function buildIfStale(): Promise<void> {
  const isStale = () =>
    isNewer(
      SOURCES.map((source) => join(ROOT, source)),
      STAMP,
    )
  if (!isStale()) return
  await exclusively(LOCK, () => {
    if (!isStale()) return
    console.error('Building …')
    const result = build('pipe')
    if (result.status !== 0) throw new Error(`The build failed.\n${result.stdout}${result.stderr}`)
  })
}

function build(stdio: 'inherit' | 'pipe') {
  const began = new Date()
  rmSync(STAMP, { force: true }) // a build that fails or is ended leaves no good one
  const program = join(
    dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')),
    'bin/electron-vite.js',
  )
  const args = [program, 'build', '--config', 'electron.config.ts']
  const result = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', stdio, stdio], encoding: 'utf8' })
  if (result.status === 0) {
    collectLicenses()
    writePages(join(ROOT, 'out', 'renderer'))
    mkdirSync(dirname(STAMP), { recursive: true })
    writeFileSync(STAMP, '')
    utimesSync(STAMP, began, began)
  }
  return result
}

if (import.meta.main) {
  await exclusively(LOCK, () => {
    process.exitCode = build('inherit').status ?? 1
  })
}
