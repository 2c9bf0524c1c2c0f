import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

// Set by scripts/package.ts.
const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
const electronVersion = process.env.TASKSCOPE_ELECTRON_VERSION
/** Only with the older Electron that serves for development where the official one cannot be had. */
const sqliteShim = process.env.TASKSCOPE_SQLITE_BINDING

/** Where the project lives; the release workflow knows. Debian packages must name it. */
const homepage = process.env.TASKSCOPE_HOMEPAGE || 'https://taskscope.example'

const launcher = (name, to) => [{ from: `resources/launchers/${name}`, to: `bin/${to}` }]
/**
 * All that is inside. Not at the top level: beside that list, a platform's own list of exclusions would
 * begin with every file there is. A macro for the platform would mean the building one.
 */
const filesFor = (platform) => [
  'out/**',
  'resources/examples/*.{ts,json}',
  'package.json',
  '!out/.built',
  '!node_modules/better-sqlite3/{deps,src,binding.gyp,build}/**',
  '!node_modules/node-addon-api/**',
  `!node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}).node`,
]
const onBothArchitectures = (...targets) => targets.map((target) => ({ target, arch: ['x64', 'arm64'] }))

const snippetFiles = {
  ext: 'ts',
  name: 'TypeScript snippet',
  description: 'TypeScript snippet',
  mimeType: 'application/typescript',
  role: 'Editor',
  rank: 'Alternate',
}
const packageFiles = [resolve('resources/launchers/usr-bin.sh') + '=/usr/bin/taskscope']

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'io.github.taskscope',
  productName: 'Taskscope',
  copyright: 'Copyright © 2026 the Taskscope authors',
  directories: { output: 'release', buildResources: 'resources/icons' },
  ...(dist && { electronDist: dist, electronVersion }),
  artifactName: `\${productName}-${sqliteShim ? 'development-' : ''}\${version}-\${os}-\${arch}.\${ext}`,
  extraMetadata: { homepage, desktopName: 'taskscope-app.desktop' },
  publish: null, // a release is made of all systems' files at once, by the release workflow
  npmRebuild: false, // better-sqlite3 13 ships Node-API prebuilds: nothing to rebuild
  asar: { smartUnpack: false }, // else all of better-sqlite3 would lie beside the asar, out of its integrity check
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
  electronLanguages: ['en', 'en-US', 'fr'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true, // macOS and Windows; no effect on Linux
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'taskscope',
      name: 'Taskscope experiment',
      description: 'Taskscope experiment',
      mimeType: 'application/x-taskscope',
      role: 'Editor',
    },
  ],

  linux: {
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
    files: filesFor('linux'),
    extraResources: launcher('linux.sh', 'taskscope'),
    fileAssociations: [snippetFiles],
    executableName: 'taskscope-app', // `taskscope` is the command
    syncDesktopName: true,
    icon: '.',
    category: 'Development',
    synopsis: 'An oscilloscope for async code',
    description: 'Run a TypeScript snippet under asyncio’s semantics and see every task on a timeline.',
    maintainer: 'The Taskscope authors <hello@taskscope.example>',
    vendor: 'The Taskscope authors',
    desktop: {
      entry: {
        GenericName: 'Async playground',
        StartupWMClass: 'taskscope-app',
        Keywords: 'async;asyncio;coroutine;concurrency;timeline;',
      },
    },
  },
  deb: {
    packageName: 'taskscope',
    compression: sqliteShim ? 'zst' : 'xz', // a development build need not be small, but soon there
    fpm: packageFiles,
    depends: [
      'libasound2 | libasound2t64',
      'libgbm1',
      'libgtk-3-0 | libgtk-3-0t64',
      'libnotify4',
      'libnss3',
      'libxss1',
      'xdg-utils',
    ],
    recommends: [],
  },
  rpm: { packageName: 'taskscope', fpm: packageFiles },

  win: {
    target: onBothArchitectures('nsis', 'portable'),
    files: filesFor('win32'),
    extraResources: launcher('windows.cmd', 'taskscope.cmd'),
    icon: 'icon.ico',
  },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  portable: { artifactName: '${productName}-${version}-portable-${arch}.${ext}' },

  mac: {
    target: onBothArchitectures('dmg', 'zip'),
    files: filesFor('darwin'),
    extraResources: launcher('macos.sh', 'taskscope'),
    fileAssociations: [snippetFiles],
    category: 'public.app-category.developer-tools',
    icon: 'icon.icns',
    hardenedRuntime: true,
    // electron-builder takes the credentials from the same variables.
    notarize: Boolean(process.env.APPLE_API_KEY || process.env.APPLE_ID || process.env.APPLE_KEYCHAIN_PROFILE),
  },

  afterPack({ appOutDir, electronPlatformName }) {
    if (!sqliteShim || electronPlatformName !== 'linux') return
    rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true }) // a given Electron is copied as it is
    const prebuilds = join(appOutDir, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
    if (!existsSync(prebuilds)) throw new Error(`There is no ${prebuilds}: the packaged app could not open a database.`)
    copyFileSync(sqliteShim, join(prebuilds, 'linux-x64.node'))
    copyFileSync(join(dirname(sqliteShim), 'better-sqlite3-napi10.so'), join(prebuilds, 'better-sqlite3-napi10.so'))
  },
}
