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

const IN_NODE = ['runtime', 'store', 'library']
const IN_WINDOW = ['timeline', 'live', 'console', 'editor', 'start']

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string' } } })
const sections = [...IN_NODE, ...IN_WINDOW]
const unknown = positionals.find((name) => !sections.includes(name))
if (unknown !== undefined) {
  console.error(`There is no benchmark ${unknown}: choose from ${sections.join(', ')}.`)
  process.exit(1)
}
if (values.rounds !== undefined && !/^[1-9]\d*$/.test(values.rounds)) {
  console.error(`--rounds takes a whole number of at least 1, not ${values.rounds}.`)
  process.exit(1)
}
const rounds = values.rounds === undefined ? [] : ['--rounds', values.rounds]
const chosen = new Set(positionals.length > 0 ? positionals : sections)
const services = IN_NODE.filter((name) => chosen.has(name))

const statuses: (number | null)[] = []
const run = (command: string, args: readonly string[]): void => {
  statuses.push(spawnSync(command, args, { stdio: 'inherit' }).status)
}

if (services.length > 0) {
  await build(programsBuild(ROOT, ENTRIES, OUT))
  run(process.execPath, [join(OUT, 'index.js'), ...services, ...rounds])
}
for (const name of IN_WINDOW.filter((name) => chosen.has(name))) {
  const section = [join(ROOT, `scripts/bench/${name}.ts`), ...rounds]
  if (process.platform === 'linux' && !process.env.DISPLAY) run('xvfb-run', [...SCREEN, process.execPath, ...section])
  else run(process.execPath, section)
}
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1
