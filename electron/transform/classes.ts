import { newFrame, type ClassContext, type Handlers, type Lowering } from './context'
import { coroutineSite, dummies, keyEnd, literalKey, methodKey } from './coroutines'
import { visitFunction } from './functions'
import { wrapNative } from './native'
import { visitStatements } from './statements'
import { NO_DECORATORS, TWO_CONSTRUCTORS } from './syntax/classes'
import { removeStatement } from './types'
import { endOf, startOf, unwrap, type Node, type NodeOf } from './walk'

type ClassNode = NodeOf<'ClassDeclaration' | 'ClassExpression'>
type MethodNode = NodeOf<'ClassMethod' | 'ClassPrivateMethod'>
type FieldNode = NodeOf<'ClassProperty' | 'ClassPrivateProperty' | 'ClassAccessorProperty'>

interface Decorated {
  readonly decorators?: readonly Node[] | null
}

const TYPE_MODIFIERS = new Set(['public', 'private', 'protected', 'readonly', 'override', 'abstract', 'declare'])

export const classHandlers: Handlers = {
  ClassDeclaration(node, lower) {
    if (node.declare) return removeStatement(node, lower)
    visitClass(node, lower)
  },
  ClassExpression: visitClass,
  ClassMethod: visitMethod,
  ClassPrivateMethod: visitMethod,
  ClassProperty: visitField,
  ClassPrivateProperty: visitField,
  ClassAccessorProperty: visitField,
  StaticBlock(node, lower) {
    const frame = lower.within(newFrame(lower.frame, 'plain'), () => visitStatements(node, lower))
    if (frame.temporaries?.length) {
      lower.edits.open(lower.edits.find('{', startOf(node)) + 1, ` let ${frame.temporaries.join(', ')};`)
    }
  },
  TSParameterProperty(node, lower) {
    lower.edits.blank(startOf(node), startOf(node.parameter))
    lower.visit(node.parameter)
  },
}

function visitClass(node: ClassNode, lower: Lowering): void {
  for (const { decorators } of [node, ...node.body.body] as Decorated[]) {
    for (const decorator of decorators ?? []) {
      lower.problems.at(decorator, NO_DECORATORS)
    }
  }
  // Overloads have no body, and are no members of this type.
  const constructors = node.body.body.filter((member) => member.type === 'ClassMethod' && member.kind === 'constructor')
  for (const constructor of constructors.slice(1)) lower.problems.at(constructor, TWO_CONSTRUCTORS)
  removeHeader(node, lower)
  const outer = lower.class
  const own: ClassContext = {
    name: node.id?.name ?? lower.names.get(node) ?? '',
    derived: Boolean(node.superClass),
    methods: [],
  }
  lower.class = own
  for (const member of node.body.body) lower.visit(member)
  lower.class = outer
  const replaced = own.methods.map(({ key, site, generator, isStatic }) => {
    const target = isStatic ? 'this' : 'this.prototype'
    return `__method(${target}, ${key}, ${site}${generator ? ", 'g'" : ''})`
  })
  if (replaced.length > 0) lower.edits.open(startOf(node.body) + 1, ` static { ${replaced.join('; ')} }`)
  const fields = node.body.body.flatMap(parameterProperties)
  if (fields.length > 0) lower.edits.open(startOf(node.body) + 1, fields.map((name) => ` ${name};`).join(''))
}

/** Visits what stands before the body, but for what `implements` and `abstract` say. */
function removeHeader(node: ClassNode, lower: Lowering): void {
  const { edits } = lower
  if (node.type === 'ClassDeclaration' && node.abstract) {
    edits.blank(startOf(node), startOf(node) + 'abstract'.length)
  }
  lower.visit(node.typeParameters)
  lower.visit(node.superClass)
  lower.visit(node.superTypeParameters)
  if (!node.implements?.length) return
  const before = node.superTypeParameters ?? node.superClass ?? node.typeParameters ?? node.id
  const keyword = edits.find('implements', before ? endOf(before) : startOf(node) + 'class'.length)
  edits.blank(keyword, endOf(node.implements.at(-1) as Node))
}

/** Removes the modifiers of TypeScript. Where one starts a member, a semicolon keeps it apart from the member before. */
function removeModifiers(node: MethodNode | FieldNode, lower: Lowering): void {
  const { edits, source } = lower
  for (const { word, start } of modifiers(node, lower)) {
    if (!TYPE_MODIFIERS.has(word)) continue
    edits.replace(start, start + word.length, start === startOf(node) ? ';' : '')
  }
  const mark = edits.skip(keyEnd(node, lower))
  if ('optional' in node && node.optional && source[mark] === '?') edits.blank(mark, mark + 1)
  if ('definite' in node && node.definite && source[mark] === '!') edits.blank(mark, mark + 1)
}

/** The words and stars before a member's key. */
function modifiers(node: MethodNode | FieldNode, lower: Lowering): { readonly word: string; readonly start: number }[] {
  const { edits, source } = lower
  const found = []
  for (let at = edits.skip(startOf(node)); at < startOf(node.key); at = edits.skip(at)) {
    const end = Math.max(edits.wordEnd(at), at + 1)
    found.push({ word: source.slice(at, end), start: at })
    at = end
  }
  return found
}

function visitField(node: FieldNode, lower: Lowering): void {
  if (('declare' in node && node.declare) || ('abstract' in node && node.abstract)) return removeStatement(node, lower)
  if (node.type === 'ClassAccessorProperty') {
    lower.problems.at(node, {
      en: 'An `accessor` field cannot run here: write a getter and a setter.',
      fr: 'Un champ `accessor` ne peut pas s’exécuter ici\u00a0: écrivez un `get` et un `set`.',
    })
  }
  if ('computed' in node && node.computed) lower.visit(node.key)
  removeModifiers(node, lower)
  const { value, typeAnnotation } = node
  // The semicolon keeps fields named `get`, `set` and `static` apart from what follows.
  if (typeAnnotation) lower.edits.replace(startOf(typeAnnotation), endOf(typeAnnotation), value ? '' : ';')
  if (!value) return
  const name = node.key.type === 'PrivateName' ? `#${node.key.id.name}` : literalKey(node)
  if (name !== undefined) lower.names.set(unwrap(value), name)
  lower.within(newFrame(lower.frame, 'plain', { statements: false }), () => lower.visit(value))
  // A value that was lowered may end in a call, which a bracket on the next line would go on with.
  if (lower.source[endOf(node) - 1] !== ';') lower.edits.close(endOf(node), ';')
}

function visitMethod(node: MethodNode, lower: Lowering): void {
  if (node.type === 'ClassMethod' && node.computed) lower.visit(node.key)
  if (node.kind === 'constructor') visitConstructor(node, lower)
  else visitFunction(node, lower)
  removeModifiers(node, lower)
  if (!node.async) return
  const name = `${lower.class.name ? `${lower.class.name}.` : ''}${methodName(node)}`
  if (lower.model === 'javascript') {
    lower.names.set(node, name)
    return wrapNative(node, lower)
  }
  const site = coroutineSite(node, name, lower)
  if (node.type === 'ClassPrivateMethod') return lowerPrivateMethod(node, site, lower)
  starInPlaceOfAsync(node, lower)
  lower.class.methods.push({
    key: methodKey(node, lower),
    site,
    generator: node.generator,
    isStatic: node.static,
  })
}

/**
 * Parameter properties are assigned at the constructor's start; in a derived class by each `super()`
 * (see the lowering of calls), since there is no `this` before it.
 */
function visitConstructor(node: MethodNode, lower: Lowering): void {
  const { derived } = lower.class
  const outer = lower.assignedProperties
  const names = parameterProperties(node)
  lower.assignedProperties = names
  visitFunction(node, lower, { derived })
  lower.assignedProperties = outer
  if (!derived && names.length > 0) {
    lower.edits.open(startOf(node.body) + 1, names.map((name) => ` this.${name} = ${name};`).join(''))
  }
}

function methodName(node: MethodNode): string {
  return node.key.type === 'PrivateName' ? `#${node.key.id.name}` : (literalKey(node) ?? '[computed]')
}

/** `async m() {B}` → `;*m() {B}`: the semicolon keeps the star apart from a field before. */
function starInPlaceOfAsync(node: MethodNode, lower: Lowering): void {
  const { edits } = lower
  for (const { word, start } of modifiers(node, lower)) {
    if (word === 'async') edits.replace(start, start + word.length, start === startOf(node) ? ';*' : '*')
    if (word === '*') edits.blank(start, start + 1)
  }
}

/** `async #m(a) {B}` → `#m($0) { return __coroutine(this.#m$.apply(this, arguments), site) } *#m$(a) {B}`. */
function lowerPrivateMethod(node: NodeOf<'ClassPrivateMethod'>, site: number, lower: Lowering): void {
  const { edits } = lower
  const name = node.key.id.name
  const generator = lower.analysis.names.unused(`${name}$`)
  const helper = node.generator ? '__asyncGenerator' : '__coroutine'
  const prefix = node.static ? 'static ' : ''
  for (const { word, start } of modifiers(node, lower)) {
    if (word === 'static' || word === 'async' || word === '*') edits.blank(start, start + word.length)
  }
  const call = `${helper}(this.#${generator}.apply(this, arguments), ${site})`
  const wrapper = `;${prefix}#${name}(${dummies(node)}) { return ${call} } ${prefix}*#${generator}`
  edits.replace(startOf(node.key), endOf(node.key), wrapper)
}

function parameterProperties(node: Node): readonly string[] {
  if (node.type !== 'ClassMethod') return []
  return node.params.flatMap((parameter) => {
    if (parameter.type !== 'TSParameterProperty') return []
    const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter
    return target.type === 'Identifier' ? [target.name] : []
  })
}
