import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { pageScript } from './scripts/page-script.ts'

const inRepository = (path: string) => resolve(import.meta.dirname, path)
const alias = { '@shared': inRepository('shared') }

// The oldest engines that we run on, those of Electron 33. electron-vite would take the installed package's.
const NODE = 'node20.18'
const CHROMIUM = 'chrome130'

/** Builds `out/`: programs for Node in `main`, the sandboxed bridge in `preload`, the page in `renderer`. */
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [pageScript()],
    build: {
      target: NODE,
      outDir: 'out/main',
      externalizeDeps: true, // package.json's "dependencies", that is better-sqlite3, stay in node_modules
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          index: inRepository('electron/main/index.ts'),
          cli: inRepository('electron/cli/index.ts'),
          runner: inRepository('electron/runner/host.ts'),
          worker: inRepository('electron/worker/index.ts'),
          store: inRepository('electron/store/thread.ts'),
        },
        // Shared chunks lie beside the entries: wherever code ends up, `import.meta.dirname` is out/main.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: NODE,
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
    plugins: [vue()],
    worker: { format: 'es' },
    build: {
      target: CHROMIUM,
      outDir: inRepository('out/renderer'),
      minify: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000, // in kB: the editor's TypeScript service is one worker of 7 MB, read from disk
      rolldownOptions: { input: { index: inRepository('renderer/index.html') } },
    },
  },
})
