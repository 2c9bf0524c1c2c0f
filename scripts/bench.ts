/** `npm run bench [section …] [-- --rounds N]`: bundles the benchmarks and runs them. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '..')
const OUT = join(ROOT, 'node_modules', '.cache', 'taskscope', 'bench')

await build({
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: { '@shared': join(ROOT, 'shared') } },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: OUT,
    emptyOutDir: true,
    rolldownOptions: {
      input: { index: join(ROOT, 'electron/bench/index.ts'), sample: join(ROOT, 'electron/bench/sample.ts') },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
})
const { status } = spawnSync(process.execPath, [join(OUT, 'index.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
