import type { KnipConfig } from 'knip'

/** Files, exports and dependencies that nothing uses are errors. */
const config: KnipConfig = {
  entry: [
    'electron.config.ts',
    'electron-builder.config.mjs',
    'electron/{main,cli,worker,preload,bench}/index.ts',
    'electron/runner/host.ts',
    'electron/{store,exchange}/thread.ts',
    'renderer/src/main.ts',
    'scripts/{bench,build,docs,icons,package,package-test,release-notes,screenshots,start,test}.ts',
    'scripts/bench/{console,editor,live,start,timeline,pages/flame-chart}.ts',
    'scripts/bench/window/main.mjs',
    'scripts/fpm.mjs',
    'scripts/electron/default-app/main.mjs',
  ],
  project: ['{electron,renderer,shared,scripts,e2e}/**/*.{ts,vue,mjs}', '*.{ts,mjs}'],
  ignore: ['electron/runtime/conformance/*/*/**'],
  // Run by scripts/gate/steps.ts; imported by style sheets.
  ignoreDependencies: ['dependency-cruiser', '@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono'],
  // The system's.
  ignoreBinaries: ['debootstrap', 'dpkg-deb', 'dpkg-query', 'du', 'mkfifo', 'rpmbuild', 'Xvfb'],
}

export default config
