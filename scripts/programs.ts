import { resolve } from 'node:path'
import type { InlineConfig } from 'vite'

/** How the programs for Node are built: for the app, for tests that start them, for benchmarks. */

// The oldest engines that we run on, those of Electron 33. electron-vite would take the installed package's.
export const NODE = 'node20.18'
export const CHROMIUM = 'chrome130'

/** What is started as a process or a thread of its own, by name; the app has `index` besides. */
export const PROGRAMS = {
  cli: './electron/cli/index.ts',
  runner: './electron/runner/host.ts',
  worker: './electron/worker/index.ts',
  store: './electron/store/thread.ts',
  exchange: './electron/exchange/thread.ts',
}

/** Shared chunks lie beside the entries: wherever code ends up, `import.meta.dirname` is the folder of them all. */
export const OUTPUT = { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' } as const

/** Of the repository in the folder `root`. */
export const aliases = (root: string): Record<string, string> => ({ '@shared': resolve(root, 'shared') })

/** Builds these entries of the repository in `root` into a folder, all but better-sqlite3 inside, in less than a second. */
export const programsBuild = (root: string, input: Record<string, string>, outDir: string): InlineConfig => ({
  configFile: false,
  root,
  logLevel: 'warn',
  resolve: { alias: aliases(root) },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: { ssr: true, target: NODE, outDir, emptyOutDir: true, rolldownOptions: { input, output: OUTPUT } },
})
