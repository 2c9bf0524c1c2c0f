import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { asciiScripts } from './scripts/ascii-scripts.ts'
import { leanEditor } from './scripts/lean-editor.ts'
import { pageScript } from './scripts/page-script.ts'
import { aliases, CHROMIUM, NODE, OUTPUT, PROGRAMS } from './scripts/programs.ts'

const inRepository = (path: string) => resolve(import.meta.dirname, path)
const alias = aliases(import.meta.dirname)

/** Of what is bundled; scripts/licenses.ts puts the lists together. */
const LICENSES = { fileName: 'licenses.json' }

/** Builds `out/`: programs for Node in `main`, the sandboxed bridge in `preload`, the page in `renderer`. */
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [pageScript()],
    build: {
      target: NODE,
      license: LICENSES,
      outDir: 'out/main',
      externalizeDeps: true, // package.json's "dependencies", that is better-sqlite3, stay in node_modules
      reportCompressedSize: false,
      rolldownOptions: { input: { index: inRepository('electron/main/index.ts'), ...PROGRAMS }, output: OUTPUT },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: NODE,
      license: LICENSES,
      outDir: 'out/preload',
      externalizeDeps: false, // a sandboxed preload is one CommonJS file and can require 'electron' only
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: inRepository('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inRepository('renderer'),
    resolve: { alias },
    plugins: [vue(), leanEditor(), asciiScripts()],
    worker: { format: 'es', plugins: () => [asciiScripts()] },
    build: {
      target: CHROMIUM,
      license: LICENSES,
      outDir: inRepository('out/renderer'),
      minify: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000, // in kB: the editor's TypeScript service is one worker of 7 MB, read from disk
      // Vue and the editor's workers take most of the time, as they should: no news at each build.
      rolldownOptions: {
        input: { index: inRepository('renderer/index.html') },
        checks: { bundlerTimings: false },
      },
    },
  },
})
