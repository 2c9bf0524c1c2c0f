import type { Handlers, Lowering } from './context'
import { literalKey } from './coroutines'
import { unwrap, type Node } from './walk'

/** Where a function or class without a name of its own stands gives it one, as in JavaScript. */
export const nameHandlers: Handlers = {
  VariableDeclarator(node, lower) {
    if (node.init) name(node.init, node.id, lower)
    lower.children(node)
  },
  AssignmentExpression(node, lower) {
    name(node.right, node.left, lower)
    lower.children(node)
  },
  AssignmentPattern(node, lower) {
    name(node.right, node.left, lower)
    lower.children(node)
  },
  ObjectProperty(node, lower) {
    const { value } = node
    if (node.computed) lower.visit(node.key)
    const key = literalKey(node)
    if (key !== undefined) lower.names.set(unwrap(value), key)
    if (node.shorthand) lower.shorthands.add(value.type === 'AssignmentPattern' ? value.left : value)
    lower.visit(value)
  },
}

function name(value: Node, target: Node, lower: Lowering): void {
  if (target.type === 'Identifier') lower.names.set(unwrap(value), target.name)
}
