import type { Handlers, Lowering } from './context'
import { newFrame } from './context'
import { lowerEnum, objectOf, variable } from './enums'
import { visitStatements } from './statements'
import { removeStatement } from './types'
import { endOf, startOf, type Node, type NodeOf } from './walk'

type NamespaceNode = NodeOf<'TSModuleDeclaration'>

/** Whether a namespace is anything at run time: one that holds only types is not. */
export function isInstantiated(node: NamespaceNode): boolean {
  if (node.declare || node.id.type !== 'Identifier') return false
  return node.body.type === 'TSModuleDeclaration' ? isInstantiated(node.body) : node.body.body.some(isValue)
}

function isValue(statement: Node): boolean {
  switch (statement.type) {
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSDeclareFunction':
      return false
    case 'TSModuleDeclaration':
      return isInstantiated(statement)
    case 'ExportNamedDeclaration':
      return statement.declaration ? isValue(statement.declaration) : statement.exportKind !== 'type'
    default:
      return !('declare' in statement && statement.declare)
  }
}

export const namespaceHandlers: Handlers = {
  TSModuleDeclaration(node, lower) {
    lowerNamespace(node, lower, '')
  },
}

/**
 * `namespace N { export const x = 1 }` → `var N; (function (N$) { N$.x = 1 })(N || (N = {}))`.
 * @param target the object that gets the namespace as well, with its dot, where another exports it
 */
function lowerNamespace(node: NamespaceNode, lower: Lowering, target: string): void {
  if (!isInstantiated(node) || node.id.type !== 'Identifier') return removeStatement(node, lower)
  const { edits } = lower
  const { name } = node.id
  const holder = lower.analysis.declaredBy(node)?.members?.holder ?? name
  const { body } = node
  const frame = newFrame(lower.frame, 'plain')
  const outer = lower.namespaceHolder
  lower.namespaceHolder = holder
  if (body.type === 'TSModuleDeclaration') lowerNamespace(body, lower, `${holder}.`)
  else lower.within(frame, () => visitStatements(body, lower))
  lower.namespaceHolder = outer
  const temporaries = frame.temporaries?.length ? ` let ${frame.temporaries.join(', ')};` : ''
  const header = `${variable(node, name, lower)}(function (${holder}) {${temporaries}`
  // In `namespace A.B` the inner node begins at its name.
  const headerEnd = body.type === 'TSModuleDeclaration' ? startOf(body) : startOf(body) + 1
  edits.replace(startOf(node), headerEnd, header)
  edits.close(endOf(node), `${body.type === 'TSModuleDeclaration' ? '}' : ''})(${objectOf(name, target)});`)
}

/** `export` inside a namespace; `holder` is the namespace's object. */
export function lowerNamespaceExport(node: NodeOf<'ExportNamedDeclaration'>, holder: string, lower: Lowering): void {
  const { declaration } = node
  if (!declaration)
    return lower.problems.at(node, {
      en: 'A namespace can export declarations only: write `export` in front of them.',
      fr: 'Un espace de noms n’exporte que des déclarations\u00a0: écrivez `export` devant elles.',
    })
  const { edits } = lower
  if (declaration.type === 'VariableDeclaration' && !declaration.declare) {
    return exportVariables(declaration, startOf(node), lower)
  }
  edits.blank(startOf(node), startOf(declaration))
  if (declaration.type === 'TSEnumDeclaration' && !declaration.declare)
    return lowerEnum(declaration, lower, `${holder}.`)
  if (declaration.type === 'TSModuleDeclaration') return lowerNamespace(declaration, lower, `${holder}.`)
  lower.visit(declaration)
  const exported = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration'
  if (!exported || declaration.declare || !declaration.id) return
  edits.close(endOf(node), ` ${holder}.${declaration.id.name} = ${declaration.id.name};`)
}

/** `export const x = 1, { y } = o` → `;(N$.x = 1), ({ y: N$.y } = o)`: the names are references already. */
function exportVariables(node: NodeOf<'VariableDeclaration'>, start: number, lower: Lowering): void {
  const { edits } = lower
  const first = node.declarations[0]
  edits.replace(start, first ? startOf(first) : endOf(node), ';')
  for (const declarator of node.declarations) {
    lower.visit(declarator)
    if (!declarator.init) continue
    edits.open(startOf(declarator), '(')
    edits.close(endOf(declarator), ')')
  }
}
