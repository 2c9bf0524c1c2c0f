import { isRun } from './calls'
import type { Handlers, Lowering } from './context'
import { awaitNative, returnNative, yieldNative } from './native'
import { endOf, startOf, unwrap, type NodeOf } from './walk'

export const awaitHandlers: Handlers = {
  AwaitExpression(node, lower) {
    if (lower.frame.kind === 'plain')
      lower.problems.at(node, {
        en: 'An enum cannot await: put the value into a constant first.',
        fr: 'Une énumération ne peut pas attendre\u00a0: mettez d’abord la valeur dans une constante.',
      })
    const site = lower.sites.add('await', node, lower.sites.textOf(node.argument))
    if (lower.model === 'javascript') return awaitNative(node, site, lower)
    const argument = unwrap(node.argument)
    if (isRun(argument, lower)) lower.awaited.add(argument)
    lower.visit(node.argument)
    lower.edits.replace(startOf(node), startOf(node) + 'await'.length, '(yield __await(')
    lower.edits.close(endOf(node), `, ${site}))`)
  },
  YieldExpression(node, lower) {
    lower.visit(node.argument)
    if (lower.frame.kind !== 'asyncGenerator') return
    const site = lower.sites.add('await', node, lower.sites.textOf(node.argument ?? node))
    if (lower.model === 'coroutine') lowerYield(node, site, lower)
    else yieldNative(node, site, lower)
  },
  ReturnStatement(node, lower) {
    lower.visit(node.argument)
    if (!node.argument || lower.frame.kind !== 'asyncGenerator') return
    // An async generator awaits what it returns.
    const site = lower.sites.add('await', node.argument, lower.sites.textOf(node.argument))
    if (lower.model === 'javascript') return returnNative(node.argument, site, lower)
    lower.edits.open(startOf(node.argument), '(yield __await(')
    lower.edits.close(endOf(node.argument), `, ${site}))`)
  },
}

function lowerYield(node: NodeOf<'YieldExpression'>, site: number, lower: Lowering): void {
  const { edits } = lower
  const helper = node.delegate ? '__delegate(' : '__emit('
  const from = node.delegate ? edits.find('*', startOf(node)) + 1 : startOf(node) + 'yield'.length
  edits.close(from, ` ${helper}${node.argument ? '' : 'undefined'}`)
  edits.close(endOf(node), `, ${site})`)
}
