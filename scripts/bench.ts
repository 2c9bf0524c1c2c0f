/**
 * `npm run bench [section …] [-- --rounds N]`: the sections runtime, store and library, which are programs for
 * Node and bundled first, and timeline, live, console, editor and start, which measure in the real window; on Linux
 * without a display on a screen of its own. Without a name, all of them.
 */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { programsBuild } from './programs.ts'

const ROOT = resolve(import.meta.dirname, '..')
const OUT = join(ROOT, 'node_modules', '.cache', 'taskscope', 'bench')
const ENTRIES = { index: './electron/bench/index.ts', sample: './electron/bench/sample.ts' }
const SCREEN = ['-a', '-s', '-screen 0 1920x1300x24'] as const

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string' } } })
const rounds = values.rounds === undefined ? [] : ['--rounds', values.rounds]
const inWindow = ['timeline', 'live', 'console', 'editor', 'start']
const services = positionals.filter((name) => !inWindow.includes(name))
const isAll = positionals.length === 0

const statuses: (number | null)[] = []
const run = (command: string, args: readonly string[]): void => {
  statuses.push(spawnSync(command, args, { stdio: 'inherit' }).status)
}

if (isAll || services.length > 0) {
  await build(programsBuild(ROOT, ENTRIES, OUT))
  run(process.execPath, [join(OUT, 'index.js'), ...services, ...rounds])
}
for (const name of inWindow.filter((name) => isAll || positionals.includes(name))) {
  const section = [join(ROOT, `scripts/bench/${name}.ts`), ...rounds]
  if (process.platform === 'linux' && !process.env.DISPLAY) run('xvfb-run', [...SCREEN, process.execPath, ...section])
  else run(process.execPath, section)
}
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1
