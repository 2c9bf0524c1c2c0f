import { resolve } from 'node:path'

// Who may import whom, as one allow-list: an import that it does not name is an error. Arrows point down and
// to `shared`; `electron` and `renderer` never import each other; nobody imports `electron/main`.

const NODE = { dependencyTypes: ['core'] }
const folder = (...names) => ({ path: `^(${names.join('|')})/` })
const npm = (...names) => ({ path: `^node_modules/(${names.join('|')})/` })
const anyPackage = { path: '^node_modules/' }
const electronParts = (...names) => folder(...names.map((name) => `electron/${name}`))
const rendererParts = (...names) => folder(...names.map((name) => `renderer/src/${name}`))
const shared = folder('shared')

/** Files of `from` may import each other and what matches one of `targets`. */
const may = (from, ...targets) => [from, ...targets].map((to) => ({ from, to }))

/** Tests, and what only tests use, may use all of their side of the house but `electron/main`, and any package. */
const testsMay = (side, ...targets) =>
  [...targets, anyPackage, NODE].map((to) => ({
    from: { path: [`^${side}/.*\\.test\\.ts$`, `^${side}/testing/`, `^${side}/[^/]+/testing(/|\\.ts$)`] },
    to,
  }))

const SERVICES = electronParts('transform', 'runner', 'recorder', 'store', 'report', 'exchange')

export default {
  allowed: [
    ...may(shared, npm('valibot')),

    ...may(electronParts('transform'), shared, npm('@babel/parser', '@babel/types', 'magic-string')),
    ...may(electronParts('runtime'), shared),
    ...may(electronParts('worker'), electronParts('runtime'), shared, NODE),
    ...may(electronParts('runner'), electronParts('worker'), shared, npm('electron'), NODE),
    ...may(electronParts('store'), shared, npm('better-sqlite3', '@types/better-sqlite3', 'valibot'), NODE),
    ...may(
      electronParts('recorder'),
      electronParts('transform', 'runner', 'store'),
      { path: '^electron/runtime/version\\.ts$' },
      shared,
      NODE,
    ),
    ...may(electronParts('report'), shared, npm('valibot'), NODE),
    ...may(electronParts('exchange'), electronParts('store', 'report'), shared, NODE),
    ...may(electronParts('cli'), SERVICES, shared, { path: '^package\\.json$' }, NODE),
    ...may(
      electronParts('main'),
      SERVICES,
      shared,
      npm('electron', 'electron-log', 'electron-updater', 'valibot'),
      NODE,
    ),
    ...may(electronParts('preload'), shared, npm('electron')),
    ...may(
      electronParts('bench'),
      electronParts('(?!main)[^/]+'),
      shared,
      npm('better-sqlite3', '@types/better-sqlite3'),
      NODE,
    ),
    ...testsMay('electron', electronParts('(?!main)[^/]+'), { path: '^scripts/(page-script|programs)\\.ts$' }, shared),

    ...may(rendererParts('bridge'), shared),
    ...may(rendererParts('sources'), rendererParts('bridge'), shared),
    ...may(rendererParts('canvas'), { path: '^renderer/src/(motion|parts)\\.ts$' }, shared),
    ...may(
      rendererParts('stores'),
      rendererParts('bridge', 'sources'),
      { path: '^renderer/src/(canvas/types|console/filter)\\.ts$' },
      { path: '^renderer/src/[^/]+$' },
      shared,
      npm('pinia', 'vue', '@vue', '@vueuse', 'valibot'),
    ),
    ...may(
      { path: '^renderer/(src/[^/]+$|src/(?!bridge|sources|canvas|stores))' },
      folder('renderer', 'resources/types'),
      shared,
      anyPackage,
    ),
    ...testsMay('renderer', folder('renderer'), shared),
    ...testsMay('shared', shared),

    ...may(
      folder('scripts'),
      { path: '^(e2e/(app|installed|looks|views|views/steps|window)|electron/bench/measure|shared/doc-comments)\.ts$' },
      anyPackage,
      NODE,
    ),
    ...may(
      folder('e2e'),
      { path: '^scripts/(electron|package/debian)\\.ts$' },
      shared,
      npm('@playwright/test', 'axe-core', '@electron/asar', '@electron/fuses'),
      NODE,
    ),
  ],
  allowedSeverity: 'error',
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two modules that need each other are one, or lack a third. Types may refer to each other.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^electron/runtime/conformance/[^/]+/[^/]+/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: resolve(import.meta.dirname, 'tsconfig.base.json') },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
