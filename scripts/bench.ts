/** `npm run bench [section …] [-- --rounds N]`: bundles the benchmarks and runs them. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { programsBuild } from './programs.ts'

const ROOT = resolve(import.meta.dirname, '..')
const OUT = join(ROOT, 'node_modules', '.cache', 'taskscope', 'bench')
const ENTRIES = { index: './electron/bench/index.ts', sample: './electron/bench/sample.ts' }

await build(programsBuild(ROOT, ENTRIES, OUT))
const { status } = spawnSync(process.execPath, [join(OUT, 'index.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
