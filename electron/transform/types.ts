import type { Handlers, Lowering } from './context'
import { lexicalName } from './lexical'
import { endOf, startOf, type Node, type NodeOf } from './walk'

/** Removes a declaration that is nothing at run time. The semicolon keeps its neighbours apart. */
export function removeStatement(node: Node, lower: Lowering): void {
  lower.edits.replace(startOf(node), endOf(node), ';')
}

/** Types and their marks go, the values stay. Types without a handler here are removed by default. */
export const typeHandlers: Handlers = {
  TSInterfaceDeclaration: removeStatement,
  TSTypeAliasDeclaration: removeStatement,
  TSDeclareFunction: removeStatement,
  TSDeclareMethod: removeStatement,
  TSIndexSignature: removeStatement,
  TSAsExpression: removeAssertion,
  TSSatisfiesExpression: removeAssertion,
  TSNonNullExpression(node, lower) {
    lower.visit(node.expression)
    lower.edits.blank(endOf(node) - 1, endOf(node))
  },
  TSTypeAssertion(node, lower) {
    lower.visit(node.expression)
    // Parentheses keep `return <T>⏎x` one statement and `() => <T>{}` an expression.
    const { edits } = lower
    edits.replace(startOf(node), edits.find('>', endOf(node.typeAnnotation)) + 1, '(')
    edits.close(endOf(node), ')')
  },
  TSInstantiationExpression(node, lower) {
    lower.visit(node.expression)
    lower.edits.blank(endOf(node.expression), endOf(node))
  },
  Identifier(node, lower) {
    const { edits } = lower
    const nameEnd = edits.wordEnd(startOf(node))
    if (endOf(node) > nameEnd) edits.blank(nameEnd, endOf(node))
    const key = lower.shorthands.has(node) ? `${node.name}: ` : ''
    const holder = lower.analysis.bindingOf(node)?.scope.holder
    const renamed = lexicalName(node, lower)
    if (holder !== undefined) edits.open(startOf(node), `${key}${holder}.`)
    else if (renamed !== undefined) edits.replace(startOf(node), nameEnd, key + renamed)
  },
  ObjectPattern: visitPattern,
  ArrayPattern: visitPattern,
  MemberExpression: visitMember,
  OptionalMemberExpression: visitMember,
  VariableDeclaration(node, lower) {
    if (node.declare) return removeStatement(node, lower)
    for (const declarator of node.declarations) lower.visit(declarator)
  },
}

function removeAssertion(node: NodeOf<'TSAsExpression' | 'TSSatisfiesExpression'>, lower: Lowering): void {
  const { edits, source } = lower
  lower.visit(node.expression)
  edits.blank(endOf(node.expression), endOf(node))
  // After a type a line that starts with a bracket is a new statement; after a value it would go on.
  const next = edits.skip(endOf(node))
  if (/[([`]/.test(source[next] ?? '') && edits.hasNewline(endOf(node), next)) edits.close(endOf(node), ';')
}

function visitPattern(node: NodeOf<'ObjectPattern' | 'ArrayPattern'>, lower: Lowering): void {
  lower.children(node)
  if (!('optional' in node && node.optional)) return
  const mark = lower.source.lastIndexOf('?', node.typeAnnotation ? startOf(node.typeAnnotation) : endOf(node))
  lower.edits.blank(mark, mark + 1)
}

function visitMember(node: NodeOf<'MemberExpression' | 'OptionalMemberExpression'>, lower: Lowering): void {
  lower.visit(node.object)
  if (node.computed) lower.visit(node.property)
}
