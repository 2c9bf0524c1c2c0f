import { COROUTINE_HELPERS, JAVASCRIPT_HELPERS } from '@shared/lowered'
import { checkHelperNames, checkImportedNames, isAllowed } from './checks'
import type { Handlers, Lowering } from './context'
import { lowerNamespaceExport } from './namespaces'
import { enterAndExit } from './native'
import { visitStatements } from './statements'
import { removeStatement } from './types'
import { endOf, importedName, startOf, unwrap, type Node, type NodeOf } from './walk'

type ImportNode = NodeOf<'ImportDeclaration'>
type Specifier = ImportNode['specifiers'][number]

export const moduleHandlers: Handlers = {
  ImportDeclaration(node, lower) {
    removeStatement(node, lower)
    if (node.importKind === 'type' || !isAllowed(node.source, lower)) return
    checkImportedNames(node, lower)
    const types = node.specifiers.length > 0 && node.specifiers.every((specifier) => isTypeOnly(specifier, lower))
    if (types) return
    lower.importedModules.push(importText(node, lower))
    lower.imports.add(node.source.value)
  },
  ExportNamedDeclaration(node, lower) {
    if (lower.namespaceHolder !== undefined) return lowerNamespaceExport(node, lower.namespaceHolder, lower)
    if (node.source) isAllowed(node.source, lower)
    if (!node.declaration) return removeStatement(node, lower)
    lower.edits.blank(startOf(node), startOf(node.declaration))
    lower.visit(node.declaration)
  },
  ExportAllDeclaration(node, lower) {
    isAllowed(node.source, lower)
    removeStatement(node, lower)
  },
  ExportDefaultDeclaration: lowerDefaultExport,
  TSExportAssignment(node, lower) {
    lower.problems.at(node, {
      en: '`export =` is not supported: nothing can import a snippet, so leave the export out.',
      fr: '`export =` n’est pas pris en charge\u00a0: rien ne peut importer un extrait, donc supprimez cet export.',
    })
  },
  TSNamespaceExportDeclaration(node, lower) {
    lower.problems.at(node, {
      en: '`export as namespace` is not supported: nothing can import a snippet, so leave it out.',
      fr: '`export as namespace` n’est pas pris en charge\u00a0: rien ne peut importer un extrait, donc supprimez cette ligne.',
    })
  },
  TSImportEqualsDeclaration(node, lower) {
    lower.problems.at(node, {
      en: '`import x = …` is not supported: write `import * as x from …`, or `const x = …` for an alias.',
      fr: '`import x = …` n’est pas pris en charge\u00a0: écrivez `import * as x from …`, ou `const x = …` pour un alias.',
    })
  },
}

/** Visits the whole program; gives the text before and after the user's. */
export function lowerProgram(program: NodeOf<'Program'>, lower: Lowering): readonly [string, string] {
  const { edits, model } = lower
  if (program.interpreter) edits.blank(startOf(program.interpreter), endOf(program.interpreter))
  checkHelperNames(lower)
  visitStatements(program, lower)
  const temporaries = lower.frame.temporaries?.length ? ` let ${lower.frame.temporaries.join(', ')};` : ''
  const setup = ` 'use strict';${lower.importedModules.map((text) => ` ${text}`).join('')}${temporaries} `
  if (model === 'coroutine') return [`(function* __module(${COROUTINE_HELPERS.join(', ')}) {${setup}`, '\n})']
  const site = lower.sites.add('coroutine', program, '<module>')
  const [open, close] = enterAndExit(site, '<module>', lower)
  return [`(async function __module(${JAVASCRIPT_HELPERS.join(', ')}) {${setup}${open} `, `\n${close} })`]
}

/** `import a, { b as c } from 'm'` → `const { default: a, b: c } = __import("m");`. */
function importText(node: ImportNode, lower: Lowering): string {
  const call = `__import(${JSON.stringify(node.source.value)})`
  const used = node.specifiers.filter((specifier) => !isTypeOnly(specifier, lower))
  const texts: string[] = []
  const names: string[] = []
  for (const specifier of used) {
    const local = specifier.local.name
    if (specifier.type === 'ImportNamespaceSpecifier') texts.push(`const ${local} = ${call};`)
    else names.push(propertyText(importedName(specifier), local))
  }
  if (names.length > 0) texts.unshift(`const { ${names.join(', ')} } = ${call};`)
  return texts.join(' ') || `${call};`
}

const propertyText = (name: string, local: string): string =>
  name === local
    ? name
    : `${/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name)}: ${local}`

/** TypeScript leaves out an import that no value refers to. */
const isTypeOnly = (specifier: Specifier, lower: Lowering): boolean => !lower.analysis.declaredBy(specifier)?.referenced

function lowerDefaultExport(node: NodeOf<'ExportDefaultDeclaration'>, lower: Lowering): void {
  const { declaration } = node
  const { edits } = lower
  if (declaration.type === 'TSDeclareFunction' || (declaration as Node).type === 'TSInterfaceDeclaration') {
    return removeStatement(node, lower)
  }
  const value = unwrap(declaration)
  if (value.type === 'Identifier' && lower.analysis.isType(value.name) && !lower.analysis.bindingOf(value)) {
    return removeStatement(node, lower)
  }
  lower.names.set(value, 'default')
  lower.visit(declaration)
  const named =
    (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id
  if (named || (declaration.type === 'FunctionDeclaration' && declaration.async && lower.model === 'coroutine')) {
    return edits.blank(startOf(node), startOf(declaration))
  }
  edits.replace(startOf(node), startOf(declaration), `const ${lower.analysis.names.unused('$default')} = `)
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration')
    edits.close(endOf(node), ';')
}
