import { globSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { asyncio } from './asyncio'
import { mark, span, variant } from './taskscope'

const root = resolve(import.meta.dirname, '../..')
const files = globSync(
  [
    'resources/types/*.d.ts',
    'resources/types/tests/*.ts',
    'resources/examples/*.ts',
    'resources/lessons/*/*.ts',
    'electron/runtime/conformance/{cases,own}/*/case.ts',
  ],
  { cwd: root },
).map((file) => resolve(root, file))

/** All snippets as one program: each is a module of its own, and the libraries are read only once. */
const program = ts.createProgram(files, optionsOf('resources/types/tsconfig.json'))

function optionsOf(file: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(resolve(root, file), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options
}

/** `file:line message` */
function textOf({ file, start = 0, messageText }: ts.Diagnostic): string {
  const place = file
    ? `${relative(root, file.fileName)}:${String(file.getLineAndCharacterOfPosition(start).line + 1)} `
    : ''
  return place + ts.flattenDiagnosticMessageText(messageText, ' ')
}

/** The names that a module has at run time, as its declarations say. */
function declaredValues(module: string): string[] {
  const checker = program.getTypeChecker()
  const symbol = checker.getAmbientModules().find(({ name }) => name === `"${module}"`)!
  const exported = checker.getExportsOfModule(symbol)
  return exported
    .filter(({ flags }) => flags & ts.SymbolFlags.Value)
    .map(({ name }) => name)
    .sort()
}

test(
  'every example, lesson, conformance program and type test is free of type errors, strictly',
  { timeout: 60_000 },
  () => {
    expect(files.length).toBeGreaterThan(370)
    expect(ts.getPreEmitDiagnostics(program).map(textOf)).toEqual([])
  },
)

test('the declarations name what the runtime has, no more and no less', () => {
  expect(declaredValues('asyncio')).toEqual(Object.keys(asyncio).sort())
  expect(declaredValues('taskscope')).toEqual(Object.keys({ mark, span, variant }).sort())
})
