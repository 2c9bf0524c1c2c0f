import { describe, expect, test } from 'vitest'
import ts from 'typescript'
import { evaluate, lower, runJavaScript, type Outcome } from './testing/outcome'
import { TYPED } from './testing/typed'

/** Runs what the TypeScript compiler makes of a program. */
async function runCompiled(source: string): Promise<Outcome> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, useDefineForClassFields: true },
  })
  const log: string[] = []
  Object.assign(globalThis, {
    compiledConsole: { log: (...values: unknown[]) => log.push(values.map(String).join(' ')) },
  })
  const code = `const console = globalThis.compiledConsole; ${outputText}`
  await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
  return { log }
}

describe('TypeScript runs as its own compiler has it', () => {
  test.each(Object.entries(TYPED))('%s', async (_, source) => {
    expect(await runJavaScript(source)).toEqual(await runCompiled(source))
  })
})

describe('every line stays where it is', () => {
  const lines = (text: string): readonly string[] => text.split('\n')

  test.each(Object.entries(TYPED))('%s', (_, source) => {
    for (const model of ['', `import 'asyncio'; `]) {
      const { code } = lower(model + source)
      expect(evaluate(code)).toBeTypeOf('function')
      // The wrapper ends on one line more.
      expect(lines(code).length).toBe(lines(source).length + 1)
      const strings = (text: string): readonly string[] =>
        lines(text).map((line) => (/console.log/.exec(line) ?? [''])[0])
      expect(strings(code).slice(0, -1)).toEqual(strings(source))
    }
  })
})

describe('an import goes where only types refer to it', () => {
  const importsOf = (source: string): readonly string[] => lower(source).imports

  test('all of its names, one of them, or by its own word', () => {
    expect(importsOf(`import { Stats } from 'node:fs'\nlet s: Stats`)).toEqual([])
    expect(importsOf(`import type { Stats } from 'node:fs'; import { type Dir } from 'node:fs'`)).toEqual([])
    expect(importsOf(`import fs, { Stats } from 'node:fs'\nlet s: Stats = fs.statSync('.')`)).toEqual(['node:fs'])
    expect(lower(`import fs, { Stats } from 'node:fs'\nlet s: Stats = fs`).code).not.toContain('Stats')
  })

  test('but not where a value of an inner scope has its name', () => {
    expect(importsOf(`import { join } from 'node:path'\nfunction f(join: string) { return join }`)).toEqual([])
    expect(importsOf(`import { join } from 'node:path'\nfunction f(x = join) { let y }`)).toEqual(['node:path'])
  })

  test('nor one that is imported for its effects', () => {
    expect(importsOf(`import 'node:process'`)).toEqual(['node:process'])
  })
})

test('a parameter property of a derived class is assigned by whichever super() runs', async () => {
  const { log } = await runJavaScript(`
class Base { constructor(readonly k = 1) {} }
class Nested extends Base { constructor(public a = 7) { const call = () => super(a + 1); call(); console.log(this.a + ' ' + this.k) } }
new Nested()`)
  expect(log).toEqual(['7 8'])
})
