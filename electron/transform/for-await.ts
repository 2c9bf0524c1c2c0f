import type { Lowering } from './context'
import { lowerUsingHead } from './using'
import { watchLoop } from './native'
import { endOf, startOf, type NodeOf } from './walk'

type ForAwait = NodeOf<'ForOfStatement'>

/**
 * `for await (LEFT of X) BODY`, visited here, becomes
 *
 *   { let it, step, open = false; try { LOOP: do for (LEFT of (open = false, step = yield next of it,
 *     open = !step.done) ? [step.value] : []) BODY while (!step.done) }
 *     catch (e) { close it, silently, if open; throw e } finally { close it if open } }
 *
 * A loop over one item or none keeps LEFT and X where they stand, with JavaScript's own bindings for
 * each turn and its own errors for a bad pattern. `continue` ends the inner loop, which is right;
 * `break` needs the label of the outer one.
 * @param start where the loop's labels start
 */
export function lowerForAwait(node: ForAwait, start: number, lower: Lowering): void {
  if (lower.model === 'javascript') return visitNative(node, start, lower)
  const { edits, analysis } = lower
  const [it, step, open, label] = ['$it', '$step', '$open', '$loop'].map((name) => analysis.names.unused(name))
  const site = lower.sites.add('await', node, lower.sites.textOf(node.right))
  lower.visit(node.left)
  lower.visit(node.right)
  const { breakLabel } = lower
  lower.breakLabel = label
  lower.visit(node.body)
  lower.breakLabel = breakLabel
  lowerUsingHead(node, lower)

  const error = lower.ownName('$error')
  const next = `${step} = yield __await((${it} ??= __iterate(`
  const word = edits.find('await', startOf(node) + 'for'.length)
  edits.blank(word, word + 'await'.length)
  edits.open(startOf(node), `${label}: do `)
  edits.open(startOf(node.right), `(${open} = false, ${next}`)
  edits.close(endOf(node.right), `, ${site})).next(), ${site}), ${open} = !${step}.done) ? [${step}.value] : []`)
  edits.open(startOf(node.body), '{ ')
  const close = `yield __await(${it}.close(), ${site})`
  edits.close(
    endOf(node),
    ` } while (!${step}.done) } catch (${error}) { if (${open}) { ${open} = false; try { ${close} } catch {} } throw ${error} }` +
      ` finally { if (${open}) ${close} } }`,
  )
  edits.open(start, `{ let ${it}, ${step}, ${open} = false; try { `)
}

/** JavaScript's own loop; its task waits in each of the loop's own awaits, and runs again after it. */
function visitNative(node: ForAwait, start: number, lower: Lowering): void {
  const { breakLabel } = lower
  lower.breakLabel = undefined
  lower.children(node)
  lower.breakLabel = breakLabel
  lowerUsingHead(node, lower)
  watchLoop(node, start, lower)
}
