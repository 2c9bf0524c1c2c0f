import { globSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const files = globSync(
  [
    'resources/types/*.d.ts',
    'resources/types/tests/*.ts',
    'resources/examples/*.ts',
    'electron/runtime/conformance/{cases,own}/*/case.ts',
  ],
  { cwd: root },
).map((file) => resolve(root, file))

/** What the compiler has to say, one line each: `file:line message`. */
function problems(): Map<string, string[]> {
  const config = ts.readConfigFile(resolve(root, 'resources/types/tsconfig.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.config.compilerOptions, root)
  const program = ts.createProgram(files, options)
  const found = new Map<string, string[]>()
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file ? relative(root, file.fileName) : ''
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    const text = `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    found.set(name, [...(found.get(name) ?? []), text])
  }
  return found
}

test('every example, conformance program and type test is free of type errors, strictly', { timeout: 60_000 }, () => {
  expect(files.length).toBeGreaterThan(180)
  expect([...problems().values()].flat()).toEqual([])
})
