import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import manifest from './package.json' with { type: 'json' }

// Set by scripts/package.ts.
const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
const electronVersion = process.env.TASKSCOPE_ELECTRON_VERSION
/** Only with the older Electron that serves for development where the official one cannot be had. */
const sqliteShim = process.env.TASKSCOPE_SQLITE_BINDING

/** Where the project lives. package.json has a placeholder; a release sets the variables (docs/contributing.md). */
const homepage = process.env.TASKSCOPE_HOMEPAGE || manifest.homepage
const maintainer = process.env.TASKSCOPE_MAINTAINER || `${manifest.author.name} <${manifest.author.email}>`
/** Only a program of a known repository looks for updates, in its releases. */
const [, owner, repo] = /^https:\/\/github\.com\/([^/]+)\/([^/]+)$/.exec(homepage) ?? []

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

const experimentFiles = {
  ext: 'taskscope',
  name: 'Taskscope experiment',
  description: 'Taskscope experiment',
  role: 'Editor',
}
const snippetFiles = {
  ext: 'ts',
  name: 'TypeScript snippet',
  description: 'TypeScript snippet',
  role: 'Editor',
  rank: 'Alternate',
}
/** What a deb and an rpm bring beside the program's own folder. */
const packageFiles = [
  'resources/launchers/usr-bin.sh=/usr/bin/taskscope',
  'resources/linux/taskscope.xml=/usr/share/mime/packages/taskscope.xml',
  'LICENSE=/usr/share/doc/taskscope/copyright',
].map((file) => resolve(file))

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'io.github.taskscope',
  productName: 'Taskscope',
  copyright: 'Copyright © 2026 the Taskscope authors',
  directories: { output: 'release', buildResources: 'resources/icons' },
  ...(dist && { electronDist: dist, electronVersion }),
  artifactName: `\${productName}-${sqliteShim ? 'development-' : ''}\${version}-\${os}-\${arch}.\${ext}`,
  extraMetadata: { homepage, desktopName: 'taskscope-app.desktop' },
  // The workflow attaches the files of all systems at once; what is named here is where updates are looked for.
  publish: owner && repo ? { provider: 'github', owner, repo } : null,
  npmRebuild: false, // better-sqlite3 13 ships Node-API prebuilds: nothing to rebuild
  asar: { smartUnpack: false }, // else all of better-sqlite3 would lie beside the asar, out of its integrity check
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true, // macOS and Windows; no effect on Linux
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true, // else a Mac starts no program whose fuses were set and that nobody signed
  },
  toolsets: { appimage: '1.0.3' }, // with a runtime of its own: the older one wants a libfuse2 that Ubuntu has no more

  linux: {
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
    files: filesFor('linux'),
    extraResources: launcher('linux.sh', 'taskscope'),
    electronLanguages: ['en-US', 'fr'],
    mimeTypes: ['application/x-taskscope', 'application/typescript'],
    executableName: 'taskscope-app', // `taskscope` is the command
    syncDesktopName: true,
    icon: '.',
    category: 'Development',
    synopsis: 'Oscilloscope for async code',
    description: 'Run a TypeScript snippet under asyncio’s semantics and see every task on a timeline.',
    maintainer,
    vendor: manifest.author.name,
    desktop: {
      entry: {
        GenericName: 'Async playground',
        'GenericName[fr]': 'Bac à sable asynchrone',
        'Comment[fr]':
          'Exécuter un extrait TypeScript selon la sémantique d’asyncio et voir chaque tâche sur une frise.',
        StartupWMClass: 'taskscope-app',
        Keywords: 'async;asyncio;coroutine;concurrency;timeline;',
        'Keywords[fr]': 'async;asyncio;coroutine;concurrence;chronologie;',
      },
    },
  },
  deb: {
    packageName: 'taskscope',
    compression: sqliteShim ? 'zst' : 'xz', // a development build need not be small, but soon there
    fpm: packageFiles,
    depends: [
      'libc6',
      'libasound2 | libasound2t64',
      'libgbm1',
      'libgtk-3-0 | libgtk-3-0t64',
      'libnotify4',
      'libnss3',
      'libx11-xcb1', // opened while it runs: without it there is no window
      'libxss1',
      'xdg-utils',
    ],
    recommends: [],
  },
  rpm: {
    packageName: 'taskscope',
    // By the names of Fedora and of openSUSE.
    depends: [
      '(alsa-lib or libasound2)',
      '(gtk3 or libgtk-3-0)',
      '(libnotify or libnotify4)',
      '(libX11-xcb or libX11-xcb1)',
      '(libXScrnSaver or libXss1)',
      '(mesa-libgbm or libgbm1)',
      '(nss or mozilla-nss)',
      'xdg-utils',
    ],
    fpm: [
      // Links by the binaries' ids would clash with those of another program on the same Electron.
      ...['--rpm-rpmbuild-define', '_build_id_links none'],
      // rpm removes no folder that no package owns.
      ...['--directories', '/opt/Taskscope', '--directories', '/usr/share/doc/taskscope'],
      ...packageFiles,
    ],
  },

  win: {
    target: onBothArchitectures('nsis', 'portable'),
    files: filesFor('win32'),
    extraResources: [...launcher('windows.cmd', 'taskscope.cmd'), ...launcher('windows-path.ps1', 'path.ps1')],
    electronLanguages: ['en-US', 'fr'],
    fileAssociations: [experimentFiles], // .ts files are left to whoever has them
    icon: 'icon.ico',
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    include: 'resources/windows/installer.nsh',
  },
  portable: { artifactName: '${productName}-${version}-portable-${arch}.${ext}' },

  mac: {
    target: onBothArchitectures('dmg', 'zip'),
    files: filesFor('darwin'),
    extraResources: launcher('macos.sh', 'taskscope'),
    electronLanguages: ['en', 'fr'],
    fileAssociations: [experimentFiles, snippetFiles],
    category: 'public.app-category.developer-tools',
    icon: 'icon.icns',
    hardenedRuntime: true,
    entitlements: 'resources/macos/entitlements.plist',
    entitlementsInherit: 'resources/macos/entitlements.plist',
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
