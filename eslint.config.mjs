import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

// Each of these has one place of use; everything else goes through that place.
const MONOPOLIES = {
  router: {
    name: 'electron',
    importNames: ['ipcMain'],
    message: 'Declare a request in shared/contract.ts; electron/main/router.ts serves it.',
  },
  preload: {
    name: 'electron',
    importNames: ['ipcRenderer'],
    message: 'Only electron/preload talks to main; use renderer/src/bridge.',
  },
  store: { name: 'better-sqlite3', message: 'Only electron/store talks to SQLite.', allowTypeImports: false },
}

/** The import rule of a part: all monopolies but its own. */
function importsOf(part) {
  const paths = Object.entries(MONOPOLIES)
    .filter(([owner]) => owner !== part)
    .map(([, path]) => path)
  return { '@typescript-eslint/no-restricted-imports': ['error', { paths }] }
}

export default defineConfig(
  globalIgnores([
    'out/',
    'release/',
    'coverage/',
    'test-results/',
    'electron/runtime/conformance/*/*/', // snippets, which have rules of their own
    'resources/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.vue'],
    extends: [js.configs.recommended, ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] },
    },
    rules: {
      ...importsOf(),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-undef': 'off', // the compiler knows better
      'no-control-regex': 'off',
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'require-yield': 'off', // a coroutine need not wait
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Indexed access may be undefined; where an index is known to be good, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off', // `return stop()` ends a function in one line
      // These two do not know of variables that callbacks change, and of functions that need no `this`.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // These two take away what a reader or another rule needs: an upcast that is meant, a result that is named.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    extends: [vue.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // Where lines break is prettier's to say.
    rules: {
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  {
    files: ['**/*.vue', '**/*.ts'],
    ignores: ['renderer/src/bridge/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'taskscope', message: 'Only renderer/src/bridge talks to the preload.' },
      ],
    },
  },
  {
    files: ['**/*.test.ts', '**/testing.ts', '**/testing/**'],
    rules: {
      // Matchers such as expect.any() and parsed JSON are `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['electron/main/router.ts'], rules: importsOf('router') },
  { files: ['electron/preload/**'], rules: importsOf('preload') },
  { files: ['electron/store/**'], rules: importsOf('store') },
  { files: ['scripts/**', 'e2e/setup.ts', 'electron/{bench,worker}/**'], rules: { 'no-console': 'off' } },
)
