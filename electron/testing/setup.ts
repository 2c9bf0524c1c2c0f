import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { pageScript } from '../../scripts/page-script'

const inRepository = (path: string) => resolve(import.meta.dirname, '../..', path)

/** Test processes of several checkouts or terminals may run at once: each builds into a folder of its own. */
const OUT = inRepository(`node_modules/.cache/taskscope/test-entries-${process.pid}`)

/**
 * Before any test: builds, in less than a second, what cannot be run from source, because it is started
 * as a thread or a process (electron.config.ts has the same entries).
 */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': inRepository('shared') } },
    plugins: [pageScript()],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: OUT,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          cli: inRepository('electron/cli/index.ts'),
          runner: inRepository('electron/runner/host.ts'),
          worker: inRepository('electron/worker/index.ts'),
          store: inRepository('electron/store/thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  })
  provide('entries', OUT)
  return () => rmSync(OUT, { recursive: true, force: true })
}
