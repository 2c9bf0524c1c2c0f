import type { Frame, Lowering } from './context'
import { captureAround } from './lexical'
import { endOf, startOf, type FunctionNode, type NodeOf } from './walk'

/**
 * Async functions of the coroutine model. Each body becomes a generator function that stands where
 * the function stood; a wrapper makes a coroutine of it at each call.
 */

/** `async function f(a) {B}` → `function f($0) { return __coroutine(f$.apply(this, arguments), site) } function* f$(a) {B}`. */
export function lowerDeclaration(node: NodeOf<'FunctionDeclaration'>, lower: Lowering): void {
  const name = node.id?.name ?? lower.analysis.names.unused('$default')
  const generator = lower.analysis.names.unused(`${name}$`)
  const helper = node.generator ? '__asyncGenerator' : '__coroutine'
  const site = coroutineSite(node, node.id?.name ?? 'default', lower)
  const call = `${helper}(${generator}.apply(this, arguments), ${site})`
  const header = `function ${name}(${dummies(node)}) { return ${call} } function* `
  if (!node.id) return lower.edits.replace(startOf(node), headerEnd(node, lower), header + generator)
  lower.edits.replace(startOf(node), startOf(node.id), header)
  lower.edits.close(endOf(node.id), generator.slice(name.length))
}

/** `async function (a) {B}` → `__function(function* (a) {B}, site, name, length)`. */
export function lowerExpression(node: NodeOf<'FunctionExpression'>, lower: Lowering): void {
  const { edits } = lower
  const name = node.id?.name ?? lower.names.get(node) ?? ''
  const site = coroutineSite(node, name, lower)
  edits.replace(startOf(node), headerEnd(node, lower), `${functionHelper(node)}(function* ${traceName(name, lower)}`)
  edits.close(endOf(node), `, ${site}, ${JSON.stringify(name)}, ${lengthOf(node)})`)
  if (node.id && lower.analysis.declaredBy(node)?.referenced) {
    edits.open(startOf(node), `(() => { const ${name} = `)
    edits.close(endOf(node), `; return ${name} })()`)
  }
}

/** `async (a) => B` → `__function(function* (a) {B}, site, name, length, [this])`, the last where B uses `this`. */
export function lowerArrow(node: NodeOf<'ArrowFunctionExpression'>, frame: Frame, lower: Lowering): void {
  const { edits } = lower
  const name = lower.names.get(node) ?? ''
  const site = coroutineSite(node, name, lower)
  const start = startOf(node)
  edits.replace(start, start + 'async'.length, `__function(function* ${traceName(name, lower)}`)
  const [only] = node.params
  if (only?.type === 'Identifier' && edits.skip(start + 'async'.length) === startOf(only)) {
    edits.open(startOf(only), '(')
    edits.close(endOf(only), ')')
  }
  const arrow = arrowPlace(node, lower)
  const block = node.body.type === 'BlockStatement'
  edits.replace(arrow, arrow + 2, block ? '' : '{ return (')
  const self = frame.usesThis ? ', [this]' : ''
  edits.close(endOf(node), `${block ? '' : ') }'}, ${site}, ${JSON.stringify(name)}, ${lengthOf(node)}${self})`)
  const [open, close] = captureAround(frame, lower)
  edits.open(start, open)
  edits.close(endOf(node), close)
}

/** `{ async m(a) {B} }` → `{ m: __function(function* (a) {B}, …) }`; with `super`, a generator method that is replaced. */
export function lowerObjectMethod(node: NodeOf<'ObjectMethod'>, frame: Frame, lower: Lowering): void {
  const { edits } = lower
  const name = literalKey(node) ?? ''
  const site = coroutineSite(node, name, lower)
  const keyStart = node.computed ? edits.find('[', startOf(node)) : startOf(node.key)
  edits.blank(startOf(node), keyStart)
  if (frame.usesSuper) {
    edits.open(keyStart, '*')
    lower.objectMethods.push({ key: methodKey(node, lower), site, generator: node.generator })
    return
  }
  edits.close(keyEnd(node, lower), `: ${functionHelper(node)}(function* ${traceName(name, lower)}`)
  edits.close(endOf(node), `, ${site}, ${JSON.stringify(name)}, ${lengthOf(node)})`)
}

/** The key of a method for a second use: its text where that has no effects, else a variable that takes it. */
export function methodKey(node: NodeOf<'ObjectMethod' | 'ClassMethod'>, lower: Lowering): string {
  const { key } = node
  const literal = literalKey(node)
  if (literal !== undefined) return JSON.stringify(literal)
  if (isWellKnownSymbol(key, lower)) return lower.source.slice(startOf(key), endOf(key))
  const variable = lower.temporary('$key')
  // The conversion to a key happens once, whatever `toString` does.
  lower.edits.open(startOf(key), `typeof (${variable} = `)
  lower.edits.close(endOf(key), `) === 'symbol' ? ${variable} : (${variable} = \`\${${variable}}\`)`)
  return variable
}

function isWellKnownSymbol(key: NodeOf<'ObjectMethod'>['key'], lower: Lowering): boolean {
  return (
    key.type === 'MemberExpression' &&
    !key.computed &&
    key.object.type === 'Identifier' &&
    key.object.name === 'Symbol' &&
    !lower.analysis.bindingOf(key.object)
  )
}

/** The name of a property, method or field where the text says it. */
export function literalKey(node: {
  readonly key: FunctionKey
  readonly computed?: boolean | null
}): string | undefined {
  const { key } = node
  if (key.type === 'Identifier') return node.computed ? undefined : key.name
  if (key.type === 'StringLiteral' || key.type === 'NumericLiteral') return String(key.value)
  if (key.type === 'BigIntLiteral') return String(BigInt(key.value))
  return undefined
}

type FunctionKey = NodeOf<'ObjectMethod'>['key'] | NodeOf<'ObjectProperty'>['key']

/** Where the key ends, with the bracket of a computed one. */
export function keyEnd(
  node: { readonly key: FunctionKey; readonly computed?: boolean | null },
  lower: Lowering,
): number {
  return node.computed ? lower.edits.find(']', endOf(node.key)) + 1 : endOf(node.key)
}

export function coroutineSite(node: FunctionNode, name: string, lower: Lowering): number {
  return lower.sites.add('coroutine', node, name || '<anonymous>')
}

/** `length` of a function: its parameters before the first that has a default or takes the rest. */
function lengthOf(node: FunctionNode): number {
  const params = node.params.filter((param) => !(param.type === 'Identifier' && param.name === 'this'))
  const optional = params.findIndex((param) => param.type === 'AssignmentPattern' || param.type === 'RestElement')
  return optional === -1 ? params.length : optional
}

/** Parameters that give a wrapper its `length`. */
export const dummies = (node: FunctionNode): string =>
  Array.from({ length: lengthOf(node) }, (_, n) => `$${n}`).join(', ')

/** Where the `=>` of an arrow stands. */
export function arrowPlace(node: NodeOf<'ArrowFunctionExpression'>, lower: Lowering): number {
  const last = node.returnType ?? node.params.at(-1) ?? node.typeParameters
  return lower.edits.find('=>', last ? endOf(last) : startOf(node) + (node.async ? 'async'.length : 0))
}

const functionHelper = (node: FunctionNode): string => (node.generator ? '__generatorFunction' : '__function')

/** The generator's own name, which a stack trace shows. */
function traceName(name: string, lower: Lowering): string {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) ? lower.analysis.names.free(`${name}$`) : ''
}

/** After `function`, the star and the name. */
function headerEnd(node: NodeOf<'FunctionDeclaration' | 'FunctionExpression'>, lower: Lowering): number {
  if (node.id) return endOf(node.id)
  const keyword = lower.edits.find('function', startOf(node) + 'async'.length) + 'function'.length
  return node.generator ? lower.edits.find('*', keyword) + 1 : keyword
}
