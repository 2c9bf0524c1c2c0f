import { newFrame, type Frame, type Handlers, type Lowering } from './context'
import { arrowPlace, lowerArrow, lowerDeclaration, lowerExpression, lowerObjectMethod } from './coroutines'
import { wrapNative } from './native'
import { visitStatements } from './statements'
import { endOf, startOf, type FunctionNode, type NodeOf } from './walk'

export const functionHandlers: Handlers = {
  FunctionDeclaration(node, lower) {
    visitFunction(node, lower)
    if (!node.async) return
    if (lower.model === 'coroutine') lowerDeclaration(node, lower)
    else wrapNative(node, lower)
  },
  FunctionExpression(node, lower) {
    visitFunction(node, lower)
    if (!node.async) return
    if (lower.model === 'coroutine') lowerExpression(node, lower)
    else wrapNative(node, lower)
  },
  ArrowFunctionExpression(node, lower) {
    const frame = visitFunction(node, lower)
    if (node.async && lower.model === 'coroutine') return lowerArrow(node, frame, lower)
    keepArrowOnItsLine(node, lower)
    if (node.async) wrapNative(node, lower)
  },
  ObjectMethod(node, lower) {
    if (node.computed) lower.visit(node.key)
    const frame = visitFunction(node, lower)
    if (!node.async) return
    if (lower.model === 'coroutine') lowerObjectMethod(node, frame, lower)
    else wrapNative(node, lower)
  },
}

/** Visits the parts of a function and declares its temporaries; its own header is left to the caller. */
export function visitFunction(
  node: FunctionNode,
  lower: Lowering,
  options: { readonly derived?: boolean } = {},
): Frame {
  const kind = node.async ? (node.generator ? 'asyncGenerator' : 'async') : 'plain'
  const frame = newFrame(lower.frame, kind, {
    arrow: node.type === 'ArrowFunctionExpression',
    derivedConstructor: options.derived ?? false,
    statements: node.body.type === 'BlockStatement',
  })
  return lower.within(frame, () => {
    frame.inParameters = true
    visitParameters(node, lower)
    frame.inParameters = false
    if (node.body.type === 'BlockStatement') visitStatements(node.body, lower)
    else lower.visit(node.body)
    declareTemporaries(node, frame, lower)
  })
}

function visitParameters(node: FunctionNode, lower: Lowering): void {
  const [first, second] = node.params
  if (first?.type === 'Identifier' && first.name === 'this') {
    const comma = lower.edits.skip(endOf(first))
    const end = second ? startOf(second) : lower.source[comma] === ',' ? comma + 1 : endOf(first)
    lower.edits.blank(startOf(first), end)
  } else if (first) lower.visit(first)
  for (const parameter of node.params.slice(1)) lower.visit(parameter)
  if (node.typeParameters) lower.visit(node.typeParameters)
  if (node.returnType) lower.visit(node.returnType)
}

function declareTemporaries(node: FunctionNode, frame: Frame, lower: Lowering): void {
  if (frame.temporaries?.length) lower.edits.open(startOf(node.body) + 1, ` let ${frame.temporaries.join(', ')};`)
}

/** `=>` has to follow `)` on its line: where a type with line ends stood between, it moves up. */
function keepArrowOnItsLine(node: NodeOf<'ArrowFunctionExpression'>, lower: Lowering): void {
  const { edits } = lower
  const { typeParameters, returnType } = node
  if (returnType) {
    const last = node.params.at(-1) ?? typeParameters
    const paren = edits.find(')', last ? endOf(last) : startOf(node))
    const arrow = arrowPlace(node, lower)
    if (edits.hasNewline(paren, arrow)) {
      edits.blank(arrow, arrow + '=>'.length)
      edits.close(paren + 1, ' =>')
    }
  }
  if (typeParameters && edits.hasNewline(startOf(typeParameters), endOf(typeParameters))) {
    const paren = edits.skip(endOf(typeParameters))
    edits.blank(paren, paren + 1)
    edits.close(startOf(typeParameters), '(')
  }
}
