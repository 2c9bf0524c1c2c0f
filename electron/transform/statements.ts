import { checkBlock } from './checks'
import type { Handlers, Lowering } from './context'
import { lowerForAwait } from './for-await'
import { isUsing, lowerUsingLoop, wrapUsing } from './using'
import { markResumed } from './native'
import { endOf, startOf, type Node, type NodeOf } from './walk'

type Body = NodeOf<'BlockStatement' | 'Program' | 'StaticBlock' | 'TSModuleBlock'>
type Loop = NodeOf<'ForStatement' | 'ForInStatement' | 'WhileStatement' | 'DoWhileStatement'>

export const statementHandlers: Handlers = {
  BlockStatement: visitStatements,
  SwitchStatement(node, lower) {
    withoutBreakLabel(lower, () => {
      lower.visit(node.discriminant)
      for (const { test, consequent } of node.cases) {
        lower.visit(test)
        visitList(consequent, lower)
      }
    })
  },
  LabeledStatement: visitLoopLike,
  ForStatement: visitLoopLike,
  ForInStatement: visitLoop,
  WhileStatement: visitLoop,
  DoWhileStatement: visitLoop,
  ForOfStatement: visitLoopLike,
  BreakStatement(node, lower) {
    if (lower.breakLabel && !node.label) lower.edits.close(startOf(node) + 'break'.length, ` ${lower.breakLabel}`)
  },
  ContinueStatement() {},
  CatchClause(node, lower) {
    lower.children(node)
    markResumed(node.body, lower)
  },
  TryStatement(node, lower) {
    lower.children(node)
    if (node.finalizer) markResumed(node.finalizer, lower)
  },
}

/** The statements of a body, and the disposal of what it declares by `using`. */
export function visitStatements(node: Body, lower: Lowering): void {
  const directives = 'directives' in node ? node.directives : []
  visitList([...directives, ...node.body], lower)
  const declarations = node.body.filter(isUsing)
  if (declarations.length === 0) return
  checkBlock(node.body, lower)
  if (node.type === 'Program') {
    // The last line may end in a comment.
    lower.edits.close(lower.source.length, '\n')
    wrapUsing(declarations, 0, lower.source.length, lower)
  } else wrapUsing(declarations, lower.edits.find('{', startOf(node)) + 1, endOf(node) - 1, lower)
}

/**
 * What the lowering inserts may start a statement with a bracket, which would go on with the line
 * before where that has no semicolon of its own.
 */
function visitList(statements: readonly Node[], lower: Lowering): void {
  let previous: Node | undefined
  for (const statement of statements) {
    lower.visit(statement)
    const open = previous && lower.source[endOf(previous) - 1] !== ';'
    if (open && statement.type === 'ExpressionStatement') lower.edits.open(startOf(statement), ';')
    previous = statement
  }
}

/** A loop, or labels around one; the wrapping that `for await` and `using` need stands outside of the labels. */
function visitLoopLike(node: NodeOf<'LabeledStatement' | 'ForStatement' | 'ForOfStatement'>, lower: Lowering): void {
  let inner: Node = node
  while (inner.type === 'LabeledStatement') inner = inner.body
  if (inner.type === 'ForOfStatement' && inner.await) lowerForAwait(inner, startOf(node), lower)
  else if (inner.type === 'ForStatement' || inner.type === 'ForOfStatement') {
    visitLoop(inner, lower)
    lowerUsingLoop(inner, startOf(node), lower)
  } else lower.visit(inner)
}

function visitLoop(node: Loop | NodeOf<'ForOfStatement'>, lower: Lowering): void {
  withoutBreakLabel(lower, () => lower.children(node))
}

function withoutBreakLabel(lower: Lowering, body: () => void): void {
  const { breakLabel } = lower
  lower.breakLabel = undefined
  body()
  lower.breakLabel = breakLabel
}
