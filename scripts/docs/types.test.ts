import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** What the editor shows of each name under the pointer and in the list of completions. */
describe.each(['asyncio', 'taskscope'])('the types of %s', (name) => {
  const path = join(import.meta.dirname, `../../resources/types/${name}.d.ts`)
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const module = file.statements.find(ts.isModuleDeclaration)?.body as ts.ModuleBlock
  const docOf = (node: ts.Node) =>
    ts
      .getJSDocCommentsAndTags(node)
      .map((doc) => doc.getText())
      .join('\n')
  const place = (node: ts.Node) => `line ${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`

  test('say of every declaration and every member what it is, in a sentence', () => {
    const members = module.statements
      .filter((statement) => ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement))
      .flatMap((statement): readonly ts.Node[] => [...statement.members])
      .filter((member) => !/^protected|^readonly \[/.test(member.getText()))
    const silent = [...module.statements, ...members].filter((node) => !/[.!:]\s*(\n|\*\/)/.test(docOf(node)))
    expect(silent.map(place)).toEqual([])
  })

  test('show how every function is used', () => {
    const functions = module.statements.filter(ts.isFunctionDeclaration)
    const names = new Set(functions.map((declaration) => declaration.name?.text))
    const shown = functions.filter((declaration) => /\n {3}\* {5}\S/.test(docOf(declaration)))
    expect([...names].filter((wanted) => !shown.some((declaration) => declaration.name?.text === wanted))).toEqual([])
  })
})
