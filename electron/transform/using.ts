import type { Lowering } from './context'
import { awaitDisposal } from './native'
import { endOf, startOf, type Node, type NodeOf } from './walk'

type UsingNode = NodeOf<'VariableDeclaration'>
type ForNode = NodeOf<'ForStatement' | 'ForOfStatement'>

/** `using x = …` or `await using x = …`. */
export function isUsing(node: Node | null | undefined): node is UsingNode {
  return node?.type === 'VariableDeclaration' && (node.kind === 'using' || node.kind === 'await using')
}

/**
 * Puts what stands between `start` and `end` into a `try` that disposes of what the declarations,
 * visited before, have acquired.
 */
export function wrapUsing(declarations: readonly UsingNode[], start: number, end: number, lower: Lowering): void {
  const { edits } = lower
  const stack = lower.analysis.names.unused('$stack')
  const awaits = declarations.some((declaration) => declaration.kind === 'await using')
  for (const declaration of declarations) {
    edits.replace(startOf(declaration), keywordEnd(declaration, lower), 'const')
    for (const { init } of declaration.declarations) {
      if (!init) continue
      edits.open(startOf(init), `__use(${stack}, `)
      edits.close(endOf(init), `, ${declaration.kind === 'await using'})`)
    }
  }
  const [open, close] = disposal(stack, awaits, declarations[0], lower)
  edits.open(start, open)
  edits.close(end, close)
}

/** `for (using x = …; …; …)` and `for (using x of …)`, visited before; `start` is where its labels start. */
export function lowerUsingLoop(node: ForNode, start: number, lower: Lowering): void {
  if (node.type === 'ForOfStatement') return lowerUsingHead(node, lower)
  if (!isUsing(node.init)) return
  wrapUsing([node.init], start, endOf(node), lower)
  lower.edits.open(start, '{')
  lower.edits.close(endOf(node), ' }')
}

/** `for (using x of xs) B` → `for (const x$ of xs) { const x = __use(stack, x$, false); B }`, disposed of in each turn. */
export function lowerUsingHead(node: NodeOf<'ForOfStatement'>, lower: Lowering): void {
  const { left, body } = node
  if (!isUsing(left)) return
  const { edits } = lower
  const id = left.declarations[0]?.id
  if (id?.type !== 'Identifier') return
  const item = lower.analysis.names.unused(`${id.name}$`)
  const stack = lower.analysis.names.unused('$stack')
  const awaits = left.kind === 'await using'
  edits.replace(startOf(left), edits.wordEnd(startOf(id)), `const ${item}`)
  const [open, close] = disposal(stack, awaits, left, lower)
  edits.open(startOf(body), `{${open} const ${id.name} = __use(${stack}, ${item}, ${awaits}); `)
  edits.close(endOf(body), `${close} }`)
}

function disposal(stack: string, awaits: boolean, place: Node | undefined, lower: Lowering): readonly [string, string] {
  const failure = lower.analysis.names.unused('$failure')
  const error = lower.ownName('$error')
  const call = `__dispose(${stack}, ${failure}, ${awaits})`
  const dispose = awaits && place ? awaited(call, place, lower) : call
  return [
    ` const ${stack} = []; let ${failure}; try {`,
    ` } catch (${error}) { ${failure} = [${error}]; throw ${error} } finally { ${dispose} }`,
  ]
}

function awaited(call: string, place: Node, lower: Lowering): string {
  const site = lower.sites.add('await', place, lower.sites.textOf(place))
  return lower.model === 'coroutine' ? `yield __await(${call}, ${site})` : awaitDisposal(call, site, lower)
}

function keywordEnd(declaration: UsingNode, lower: Lowering): number {
  return lower.edits.find('using', startOf(declaration)) + 'using'.length
}
