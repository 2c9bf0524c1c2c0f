import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asyncio } from '../runtime/asyncio'
import { runSnippet } from '../testing/snippet'
import { diagnose, evaluate, lower } from './testing/outcome'

describe('the model', () => {
  test.each([
    [`import * as asyncio from 'asyncio'`, 'coroutine'],
    [`import { Task } from 'asyncio'\nlet t: Task<void>`, 'coroutine'],
    [`import 'asyncio'`, 'coroutine'],
    [`import type { Task } from 'asyncio'`, 'javascript'],
    [`await import('asyncio')`, 'javascript'],
    [`import { mark } from 'taskscope'`, 'javascript'],
  ])('of %j is %s', (source, model) => {
    expect(lower(source).model).toBe(model)
  })
})

describe('imports', () => {
  test('of every form are there before anything else runs', async () => {
    const { console } = await runSnippet(`
console.log(join('a', 'b'), separator, path.posix.basename('/x/y'), typeof all.join, typeof fs.readFileSync)
import { join, sep as separator } from 'node:path'
import path, { posix } from 'path'
import * as all from 'node:path'
import fs from 'node:fs'
import * as asyncio from 'asyncio'
console.log(posix.sep, typeof asyncio.sleep, (await import('node:url')).URL === URL)`)
    expect(console).toBe('a/b / y function function\n/ function true\n')
  })

  test('are listed in the order of the text, without our own', () => {
    const source = `import { sep } from 'path'; import * as asyncio from 'asyncio'; import 'node:url'; import { mark } from 'taskscope'; import { join } from 'path'
console.log(sep, asyncio, mark, join)`
    expect(lower(source).imports).toEqual(['path', 'node:url'])
  })
})

describe('asyncio.run', () => {
  const run = async (body: string): Promise<string> => (await runSnippet(body)).console

  test.each([
    ['through the namespace', `import * as asyncio from 'asyncio'; const go = 0; console.log(asyncio.run(main()))`],
    ['with await', `import * as asyncio from 'asyncio'; console.log(await asyncio.run(main(), {}))`],
    ['by its name', `import { run } from 'asyncio'; console.log(run(main()))`],
    ['renamed', `import { run as go } from 'asyncio'; console.log(go(...[main()]))`],
    [
      'in a coroutine',
      `import { run } from 'asyncio'; async function outer() { return run(main()) } console.log(await outer())`,
    ],
    ['in a plain function', `import { run } from 'asyncio'; const outer = () => run(main()); console.log(outer())`],
    ['in a class field', `import { run } from 'asyncio'; class K { v = run(main()) } console.log(new K().v)`],
    [
      'in a default parameter',
      `import { run } from 'asyncio'; async function f(v = run(main())) { return v } console.log(await f())`,
    ],
  ])('waits for its coroutine: %s', async (_, body) => {
    const main = `\nimport { sleep } from 'asyncio'\nasync function main() { await sleep(1); console.log('main'); return 'result' }`
    expect(await run(body + main)).toBe('main\nresult\n')
  })

  test('is left alone where another value has its name', async () => {
    const body = `import * as asyncio from 'asyncio'
{ const asyncio = { run: (x) => 'own ' + x }; console.log(asyncio.run(1)) }
const f = async (asyncio) => asyncio.run(2)
console.log(await f({ run: (x) => 'own ' + x }))
class Runner { run(x) { return 'method ' + x } }
console.log(new Runner().run(3), typeof asyncio)`
    expect(await run(body)).toBe('own 1\nown 2\nmethod 3 object\n')
  })
})

describe('a source that cannot run', () => {
  test.each([
    ['', '1:0 The snippet is empty: write some code, or open an example.'],
    [' // nothing\n/* here */\n', '1:0 The snippet is empty: write some code, or open an example.'],
    ['let a = 1\nlet x: = 3', '2:7 `=` cannot stand here: something is missing before it, or it is one sign too many.'],
    ['console.log(', '1:12 The code ends here, but `(` in line 1 is still open: close it.'],
    ['const x = 1\nconst x = 2', '2:6 `x` is declared already: rename one of the two.'],
    [
      'function f() {\n  await 1\n}',
      '2:2 `await` is possible only in an `async` function or at the top level: write `async` in front of the function around it.',
    ],
    [
      `import { x } from './other'`,
      "1:18 A snippet is one module: it can import 'asyncio', 'taskscope' and what Node itself has, such as 'node:fs/promises', but not './other'.",
    ],
    [
      `export * from 'lodash'`,
      "1:14 A snippet is one module: it can import 'asyncio', 'taskscope' and what Node itself has, such as 'node:fs/promises', but not 'lodash'.",
    ],
    [
      `import 'node:nothing'`,
      "1:7 A snippet is one module: it can import 'asyncio', 'taskscope' and what Node itself has, such as 'node:fs/promises', but not 'node:nothing'.",
    ],
    [`import { create_task } from 'asyncio'`, "1:9 'asyncio' has no 'create_task'; did you mean 'createTask'?"],
    [`import { spam } from 'taskscope'`, "1:9 'taskscope' has no 'spam': look for its name in the documentation."],
    [
      `import asyncio from 'asyncio'`,
      "1:7 'asyncio' has no default export: write `import * as asyncio from 'asyncio'`.",
    ],
    [
      `import x = require('fs')`,
      '1:0 `import x = …` is not supported: write `import * as x from …`, or `const x = …` for an alias.',
    ],
    ['export = 1', '1:0 `export =` is not supported: nothing can import a snippet, so leave the export out.'],
    ['@sealed class A {}', '1:0 Decorators are not supported: call the function on the class or method yourself.'],
    [
      'class A { @log m() {} }',
      '1:10 Decorators are not supported: call the function on the class or method yourself.',
    ],
    ['let __await = 1', "1:4 '__await' is a name that Taskscope itself uses: choose another."],
    [
      'console.log(import.meta.url)',
      '1:12 `import.meta` is not available here, because a snippet is no file with an address of its own: remove it.',
    ],
    ['console.log(arguments)', '1:12 `arguments` exists only inside a function: remove it here.'],
    ['class A { accessor x = 1 }', '1:10 An `accessor` field cannot run here: write a getter and a setter.'],
    [
      'async function f() { var g; function g() {} }',
      "1:28 'g' is declared twice in this function: rename one of the two.",
    ],
    ['('.repeat(50_000), '1:0 The snippet is nested too deeply to be read: split its longest expression.'],
  ])('%j says why', (source, message) => {
    expect(diagnose(source)).toEqual([message])
  })

  test('tells all its mistakes, in the order of the text', () => {
    expect(diagnose(`export = 1\nimport 'a'\nlet __run, y\nimport 'b'`).map((text) => text.split(' ')[0])).toEqual([
      '1:0',
      '2:7',
      '3:4',
      '4:7',
    ])
  })

  test('but every name of the modules, value or type, can be imported', () => {
    const declared = [
      ...readFileSync('resources/types/asyncio.d.ts', 'utf8').matchAll(
        /^ +export (?:abstract )?(?:class|function|const|interface|type) (\w+)/gm,
      ),
    ].map((match) => match[1])
    expect(declared).toContain('gather')
    expect(
      diagnose(`import { ${[...new Set([...Object.keys(asyncio), ...declared])].join(', ')} } from 'asyncio'`),
    ).toEqual([])
  })
})

describe('odd sources', () => {
  test.each([
    ['a line for the shell', '#!/usr/bin/env node\nf()'],
    ['a mark of the byte order', '\ufefff()'],
    ['a comment at the very end', 'f() // end'],
    ['a comment at the very end of one that disposes', 'using x = null // end'],
    ['nothing but a semicolon', ';'],
    ['nothing but types', 'type X = 1'],
    ['nothing but a directive', '"use strict"'],
    [
      'names that the lowering would have liked',
      'const $call = 1, $this = 2, $error = 3; async function f() { using $stack = null; await $call } function f$() {}',
    ],
    [
      'empty functions of every kind',
      'async () => {}; async function f() {} class K { async m() {} async *g() {} async #p() {} static async s() {} constructor(private x = 1) {} } ({ async m() {}, async *g() {} })',
    ],
    ['a thousand lines', 'async function f(x) { for (const y of x) { await f(y) } }\n' + 'await f([])\n'.repeat(1000)],
  ])('run: %s', (_, source) => {
    for (const start of ['', source.startsWith('#!') ? '' : `import 'asyncio'; `]) {
      expect(evaluate(lower(start + source).code)).toBeTypeOf('function')
    }
  })
})

describe('programs that CPython has run', () => {
  const folder = join(import.meta.dirname, '../runtime/conformance')
  const files = globSync('{cases,own}/*/case.ts', { cwd: folder }).sort()

  test('are all there to be lowered', () => {
    expect(files.length).toBeGreaterThan(100)
  })

  test.each(files)('%s', (file) => {
    const source = readFileSync(join(folder, file), 'utf8')
    const { code, model } = lower(source)
    expect(model).toBe('coroutine')
    expect(evaluate(code)).toBeTypeOf('function')
    expect(code.split('\n').length).toBe(source.split('\n').length + 1)
  })
})
