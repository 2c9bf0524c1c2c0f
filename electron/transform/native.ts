import { checkBlock } from './checks'
import type { Lowering } from './context'
import { arrowPlace, coroutineSite, literalKey } from './coroutines'
import { endOf, startOf, type FunctionNode, type Node, type NodeOf } from './walk'

/**
 * Async functions of the JavaScript model stay V8's own. What is added around a body and its awaits
 * is synchronous and gives values and errors back as they are, so no tick is added and no order changes.
 */

/** `{B}` → `{ const t = __enter(site, name); let f; try {B} catch (e) { f = [e]; throw e } finally { __exit(t, f) } }`. */
export function wrapNative(node: FunctionNode, lower: Lowering): void {
  const { edits } = lower
  const name = ('id' in node && node.id?.name) || lower.names.get(node) || ('key' in node ? nameOfKey(node) : '')
  const site = coroutineSite(node, name, lower)
  const [open, close] = enterAndExit(site, name, lower)
  if (node.body.type === 'BlockStatement') {
    checkBlock(node.body.body, lower)
    edits.wrap(startOf(node.body) + 1, endOf(node.body) - 1, open, close)
  } else if (node.type === 'ArrowFunctionExpression') {
    const arrow = arrowPlace(node, lower)
    edits.close(arrow + '=>'.length, ` {${open} return (`)
    edits.close(endOf(node), `)${close} }`)
  }
}

function nameOfKey(node: NodeOf<'ObjectMethod' | 'ClassMethod' | 'ClassPrivateMethod'>): string {
  return node.key.type === 'PrivateName' ? `#${node.key.id.name}` : (literalKey(node) ?? '')
}

/** What stands before and after the body of an async function. */
export function enterAndExit(site: number, name: string, lower: Lowering): readonly [string, string] {
  const call = lower.ownName('$call')
  const failure = lower.ownName('$failure')
  const error = lower.ownName('$error')
  return [
    ` const ${call} = __enter(${site}, ${JSON.stringify(name || '<anonymous>')}); let ${failure}; try {`,
    ` } catch (${error}) { ${failure} = [${error}]; throw ${error} } finally { __exit(${call}, ${failure}) }`,
  ]
}

/** `await x` → `__resume(t, await __suspend(t, x, site))`. */
export function awaitNative(node: NodeOf<'AwaitExpression'>, site: number, lower: Lowering): void {
  lower.visit(node.argument)
  const call = lower.ownName('$call')
  const { edits } = lower
  edits.open(startOf(node), `__resume(${call}, `)
  edits.close(startOf(node) + 'await'.length, ` __suspend(${call},`)
  edits.close(endOf(node), `, ${site}))`)
}

/** A `yield` of an async generator waits for its consumer, a `yield*` for what the inner iterator gives. */
export function yieldNative(node: NodeOf<'YieldExpression'>, site: number, lower: Lowering): void {
  const call = lower.ownName('$call')
  const { edits } = lower
  const helper = node.delegate ? '__each' : '__yield'
  const from = node.delegate ? edits.find('*', startOf(node)) + 1 : startOf(node) + 'yield'.length
  edits.open(startOf(node), `__resume(${call}, `)
  edits.close(from, ` ${helper}(${call},${node.argument ? '' : ' undefined'}`)
  edits.close(endOf(node), `, ${site}))`)
}

/** An async generator awaits what it returns; its `finally` blocks and its end go on after that. */
export function returnNative(argument: Node, site: number, lower: Lowering): void {
  lower.edits.open(startOf(argument), `__suspend(${lower.ownName('$call')}, `)
  lower.edits.close(endOf(argument), `, ${site})`)
}

/** Awaits what a disposal asks for in the function itself, so that it takes no more ticks than V8's own. */
export function awaitDisposal(call: string, site: number, lower: Lowering): string {
  const token = lower.ownName('$call')
  const [error, steps, step] = [lower.ownName('$error'), lower.ownName('$steps'), lower.ownName('$step')]
  const value = `__resume(${token}, await __suspend(${token}, ${step}.value, ${site}))`
  return (
    `const ${steps} = ${call}; for (let ${step} = ${steps}.next(); !${step}.done; ) ` +
    `try { ${step} = ${steps}.next(${value}) } catch (${error}) { __caught(${token}); ${step} = ${steps}.throw(${error}) }`
  )
}

/** In a `catch` or `finally` block of an async function: its task runs again, whatever it waited for. */
export function markResumed(block: NodeOf<'BlockStatement'>, lower: Lowering): void {
  if (!isNativeAsync(lower)) return
  lower.edits.open(startOf(block) + 1, ` __caught(${lower.ownName('$call')});`)
}

/**
 * `for await (x of X) B` → `{ try { for await (x of __each(t, X, site)) { __caught(t); B } } finally { __caught(t) } }`:
 * after each of the loop's own awaits, and however it ends, the task runs again. `start` is where its labels start.
 */
export function watchLoop(node: NodeOf<'ForOfStatement'>, start: number, lower: Lowering): void {
  const call = lower.ownName('$call')
  const site = lower.sites.add('await', node, lower.sites.textOf(node.right))
  const { edits } = lower
  edits.open(startOf(node.right), `__each(${call}, `)
  edits.close(endOf(node.right), `, ${site})`)
  edits.wrap(startOf(node.body), endOf(node.body), `{ __caught(${call}); `, ' }')
  edits.wrap(start, endOf(node), '{ try { ', ` } finally { __caught(${call}) } }`)
}

const isNativeAsync = (lower: Lowering): boolean => lower.model === 'javascript' && lower.frame.kind !== 'plain'
