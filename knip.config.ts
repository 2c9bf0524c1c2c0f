import type { KnipConfig } from 'knip'

/** Files, exports and dependencies that nothing uses are errors. */
const config: KnipConfig = {
  entry: [
    'electron.config.ts',
    'electron/{main,cli,worker,preload,bench}/index.ts',
    'electron/runner/host.ts',
    'electron/store/thread.ts',
    'renderer/src/main.ts',
    'scripts/{bench,build,icons,screenshots,start,test}.ts',
    'scripts/electron/default-app/main.mjs',
  ],
  project: ['{electron,renderer,shared,scripts,e2e}/**/*.{ts,vue,mjs}', '*.{ts,mjs}'],
  ignore: ['electron/runtime/conformance/*/*/**'],
  // Run by scripts/gate/steps.ts; imported by style sheets.
  ignoreDependencies: ['dependency-cruiser', '@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono'],
  // Debian's.
  ignoreBinaries: ['dpkg-query'],
}

export default config
