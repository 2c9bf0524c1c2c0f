import type { Handlers, Lowering } from './context'
import { captured, lexicalThis } from './lexical'
import { endOf, startOf, unwrap, type Node, type NodeOf } from './walk'

type CallNode = NodeOf<'CallExpression' | 'OptionalCallExpression' | 'NewExpression'>

/** Globals whose functions only compute: nothing that a run records happens inside them. */
const PLAIN_DATA = new Set(
  (
    'Math JSON Number String Object Array Symbol BigInt Boolean parseInt parseFloat isNaN isFinite Map Set WeakMap ' +
    'WeakSet Date RegExp Error TypeError RangeError SyntaxError AggregateError ArrayBuffer DataView Uint8Array Int8Array ' +
    'Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array BigInt64Array Intl structuredClone'
  ).split(' '),
)

export const callHandlers: Handlers = {
  CallExpression: lowerCall,
  OptionalCallExpression: lowerCall,
  NewExpression: lowerCall,
  ImportExpression(node, lower) {
    const site = lower.sites.add('call', node, 'import')
    lower.children(node)
    const { edits } = lower
    edits.replace(startOf(node), startOf(node) + 'import'.length, '__dynamicImport')
    noteLast(node.source, site, lower)
  },
}

/**
 * The place of a call is noted in its last argument: after everything else of the call was
 * evaluated, and without touching the callee, so that `o.m is not a function` stays the message.
 */
function lowerCall(node: CallNode, lower: Lowering): void {
  const runs = node.type === 'CallExpression' && isRun(node, lower) && lower.canYield
  const { callee } = node
  const site = isPlainData(callee, lower) ? 0 : lower.sites.add('call', node, lower.sites.textOf(callee), placeOf(node))
  visitCallee(node, lower)
  lower.visit(typeArguments(node))
  for (const argument of node.arguments) lower.visit(argument)
  if (site > 0) noteCall(node, site, lower)
  if (runs) lowerRun(node, lower)
}

function visitCallee(node: CallNode, lower: Lowering): void {
  const { callee } = node
  if (callee.type !== 'Super') lower.visit(callee)
  if (callee.type === 'Super') lowerConstruct(node, lower)
  else if ('object' in callee && callee.object.type === 'Super' && captured(lower, 'super')) {
    const paren = argumentsStart(node, lower)
    const chain = node.type === 'OptionalCallExpression' && node.optional ? '' : '.'
    lower.edits.close(paren, `${chain}call`)
    lower.edits.close(paren + 1, `${lexicalThis(lower)}, `)
  }
}

/** `super(…)`, followed by the assignment of the constructor's parameter properties. */
function lowerConstruct(node: CallNode, lower: Lowering): void {
  const { callee } = node
  const { edits, assignedProperties } = lower
  if (captured(lower, 'construct')) edits.replace(startOf(callee), endOf(callee), lower.ownName('$construct'))
  if (assignedProperties.length === 0) return
  const self = lexicalThis(lower)
  edits.open(startOf(node), '(')
  edits.close(endOf(node), `, ${assignedProperties.map((name) => `${self}.${name} = ${name}, `).join('')}${self})`)
}

function noteCall(node: CallNode, site: number, lower: Lowering): void {
  const last = node.arguments.at(-1)
  if (last) return noteLast(last.type === 'SpreadElement' ? last.argument : last, site, lower)
  const paren = argumentsStart(node, lower)
  const note = `...__call([], ${site})`
  if (lower.source[paren] === '(' && paren < endOf(node)) lower.edits.close(endOf(node) - 1, note)
  else lower.edits.close(endOf(node), `(${note})`)
}

function noteLast(argument: Node, site: number, lower: Lowering): void {
  lower.edits.open(startOf(argument), '__call(')
  lower.edits.close(endOf(argument), `, ${site})`)
}

/** `asyncio.run(c)` → `(yield __await(__run(asyncio.run, c), site))`: it waits, so it has to give way. */
function lowerRun(node: NodeOf<'CallExpression'>, lower: Lowering): void {
  const { edits } = lower
  const paren = argumentsStart(node, lower)
  edits.open(startOf(node), '__run(')
  edits.replace(paren, paren + 1, ', ')
  if (lower.awaited.has(node)) return
  edits.open(startOf(node), '(yield __await(')
  edits.close(endOf(node), `, ${lower.sites.add('await', node, lower.sites.textOf(node))}))`)
}

const typeArguments = (node: CallNode): Node | null | undefined => node.typeParameters as Node | null | undefined

/** Where the `(` of the arguments is; for `new X` where it would be. */
function argumentsStart(node: CallNode, lower: Lowering): number {
  const from = lower.edits.skip(endOf(typeArguments(node) ?? node.callee))
  return node.type === 'OptionalCallExpression' && node.optional ? lower.edits.find('(', from) : from
}

/** Whether the callee is asyncio's `run`, by the import that its name is bound to. */
export function isRun(node: Node, lower: Lowering): boolean {
  if (node.type !== 'CallExpression') return false
  const { callee } = node
  if (callee.type === 'Identifier') return importedAs(callee, 'run', lower)
  return (
    callee.type === 'MemberExpression' &&
    !callee.computed &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'run' &&
    importedAs(callee.object, '*', lower)
  )
}

function importedAs(node: Node, name: string, lower: Lowering): boolean {
  const imported = node.type === 'Identifier' ? lower.analysis.bindingOf(node)?.imported : undefined
  return imported?.specifier === 'asyncio' && imported.name === name
}

function isPlainData(callee: Node, lower: Lowering): boolean {
  let root = unwrap(callee)
  while (root.type === 'MemberExpression') root = unwrap(root.object)
  return root.type === 'Identifier' && PLAIN_DATA.has(root.name) && !lower.analysis.bindingOf(root)
}

/** In a chain over several lines each call stands at its own method's name. */
function placeOf(node: CallNode): Node {
  const { callee } = node
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return node
  return callee.property.loc?.start.line === node.loc?.start.line ? node : callee.property
}
