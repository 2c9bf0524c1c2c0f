import type * as t from '@babel/types'

export type Node = t.Node
export type NodeOf<K extends Node['type']> = Extract<Node, { type: K }>

export type FunctionNode = NodeOf<
  | 'FunctionDeclaration'
  | 'FunctionExpression'
  | 'ArrowFunctionExpression'
  | 'ObjectMethod'
  | 'ClassMethod'
  | 'ClassPrivateMethod'
>

/** Calls `visit` for each node that is a direct part of `node`. */
export function eachChild(node: Node, visit: (child: Node) => void): void {
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item)
    } else if (isNode(value)) visit(value)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

/** Babel sets both on every node that it parses; only the type says that they may be missing. */
export const startOf = (node: Node): number => node.start as number
export const endOf = (node: Node): number => node.end as number

/** The expression inside any parentheses and type assertions, which are nothing at run time. */
export function unwrap(node: Node): Node {
  let inner = node
  while (
    inner.type === 'ParenthesizedExpression' ||
    inner.type === 'TSAsExpression' ||
    inner.type === 'TSSatisfiesExpression' ||
    inner.type === 'TSNonNullExpression' ||
    inner.type === 'TSTypeAssertion'
  ) {
    inner = inner.expression
  }
  return inner
}

/** The names that a declaration's pattern binds, as their identifiers. */
export function boundIdentifiers(pattern: Node, found: NodeOf<'Identifier'>[] = []): NodeOf<'Identifier'>[] {
  switch (pattern.type) {
    case 'Identifier':
      found.push(pattern)
      break
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        boundIdentifiers(property.type === 'RestElement' ? property.argument : property.value, found)
      }
      break
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) boundIdentifiers(element, found)
      break
    case 'AssignmentPattern':
      boundIdentifiers(pattern.left, found)
      break
    case 'RestElement':
      boundIdentifiers(pattern.argument, found)
      break
    case 'TSParameterProperty':
      boundIdentifiers(pattern.parameter, found)
      break
    default:
  }
  return found
}

/** The name that an import takes from its module; `*` for the namespace. */
export function importedName(specifier: NodeOf<'ImportDeclaration'>['specifiers'][number]): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value
}
