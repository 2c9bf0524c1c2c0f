import { newFrame, type Handlers, type Lowering } from './context'
import { removeStatement } from './types'
import { endOf, startOf, type Node, type NodeOf } from './walk'

type EnumNode = NodeOf<'TSEnumDeclaration'>
type Constant = string | number

export const memberName = (member: NodeOf<'TSEnumMember'>): string =>
  member.id.type === 'Identifier' ? member.id.name : member.id.value

export const enumHandlers: Handlers = {
  TSEnumDeclaration(node, lower) {
    if (node.declare) removeStatement(node, lower)
    else lowerEnum(node, lower, '')
  },
}

/**
 * `enum E { A, B = 'b' }` → `var E; (function (E) { E[E["A"] = 0] = "A"; E["B"] = "b" })(E || (E = {}))`.
 * @param target the object that gets the enum as well, with its dot, where a namespace exports it
 */
export function lowerEnum(node: EnumNode, lower: Lowering, target: string): void {
  const { edits } = lower
  const name = node.id.name
  const open = edits.find('{', endOf(node.id))
  edits.replace(startOf(node), open + 1, `${variable(node, name, lower)}(function (${name}) {`)
  lower.within(newFrame(lower.frame, 'plain', { statements: false }), () => {
    for (const [index, member] of node.members.entries()) lowerMember(member, node.members[index - 1], name, lower)
  })
  edits.close(endOf(node) - 1, ' ')
  edits.close(endOf(node), `)(${objectOf(name, target)});`)
}

/** The variable of an enum or namespace, made by the first of the declarations that merge. */
export function variable(node: Node, name: string, lower: Lowering): string {
  const binding = lower.analysis.declaredBy(node)
  if (binding?.declaration !== node) return ''
  return `${binding.scope.parent ? 'let' : 'var'} ${name}; `
}

/** The object that the function of an enum or namespace fills. */
export const objectOf = (name: string, target: string): string =>
  target ? `${name} = ${target}${name} || (${target}${name} = {})` : `${name} || (${name} = {})`

function lowerMember(
  member: NodeOf<'TSEnumMember'>,
  previous: NodeOf<'TSEnumMember'> | undefined,
  enumName: string,
  lower: Lowering,
): void {
  const { edits, source } = lower
  const name = memberName(member)
  const key = JSON.stringify(name)
  const { initializer } = member
  const value = initializer ? constantOf(initializer, lower) : nextConstant(previous, lower)
  if (value !== undefined) lower.enumValues.set(member, value)
  const slot = `${enumName}[${key}]`
  if (initializer) {
    lower.visit(initializer)
    const text = typeof value === 'string' ? `${slot} = ` : `${enumName}[${slot} = `
    edits.replace(startOf(member), startOf(initializer), text)
    if (typeof value !== 'string') edits.close(endOf(member), `] = ${key}`)
  } else {
    const computed =
      previous && value === undefined ? `${enumName}[${JSON.stringify(memberName(previous))}] + 1` : value
    edits.replace(startOf(member), endOf(member), `${enumName}[${slot} = ${computed}] = ${key}`)
  }
  const comma = edits.skip(endOf(member))
  if (source[comma] === ',') edits.replace(comma, comma + 1, ';')
}

function nextConstant(previous: NodeOf<'TSEnumMember'> | undefined, lower: Lowering): Constant | undefined {
  if (!previous) return 0
  const value = lower.enumValues.get(previous)
  return typeof value === 'number' ? value + 1 : undefined
}

/** The value of an initializer that TypeScript takes for constant; it decides whether there is a reverse mapping. */
function constantOf(node: Node, lower: Lowering): Constant | undefined {
  switch (node.type) {
    case 'ParenthesizedExpression':
      return constantOf(node.expression, lower)
    case 'NumericLiteral':
    case 'StringLiteral':
      return node.value
    case 'TemplateLiteral':
      return templateOf(node, lower)
    case 'UnaryExpression':
      return unaryOf(node.operator, constantOf(node.argument, lower))
    case 'BinaryExpression':
      return binaryOf(node.operator, constantOf(node.left, lower), constantOf(node.right, lower))
    case 'Identifier':
      return memberValue(lower.analysis.bindingOf(node)?.declaration, lower)
    case 'MemberExpression':
      return referencedMember(node, lower)
    default:
      return undefined
  }
}

function referencedMember(node: NodeOf<'MemberExpression'>, lower: Lowering): Constant | undefined {
  const members = node.object.type === 'Identifier' ? lower.analysis.bindingOf(node.object)?.members : undefined
  const { property } = node
  const name =
    property.type === 'StringLiteral'
      ? property.value
      : !node.computed && property.type === 'Identifier'
        ? property.name
        : undefined
  return name === undefined ? undefined : memberValue(members?.bindings.get(name)?.declaration, lower)
}

function memberValue(declaration: Node | undefined, lower: Lowering): Constant | undefined {
  return declaration?.type === 'TSEnumMember' ? lower.enumValues.get(declaration) : undefined
}

function templateOf(node: NodeOf<'TemplateLiteral'>, lower: Lowering): string | undefined {
  let text = ''
  for (const [index, quasi] of node.quasis.entries()) {
    text += quasi.value.cooked ?? ''
    const expression = node.expressions[index]
    if (!expression) continue
    const value = constantOf(expression, lower)
    if (value === undefined) return undefined
    text += String(value)
  }
  return text
}

function unaryOf(operator: string, value: Constant | undefined): number | undefined {
  if (typeof value !== 'number') return undefined
  if (operator === '-') return -value
  if (operator === '+') return value
  return operator === '~' ? ~value : undefined
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '|': (a, b) => a | b,
  '&': (a, b) => a & b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
  '>>>': (a, b) => a >>> b,
}

function binaryOf(operator: string, left: Constant | undefined, right: Constant | undefined): Constant | undefined {
  if (left === undefined || right === undefined) return undefined
  if (typeof left === 'number' && typeof right === 'number') return ARITHMETIC[operator]?.(left, right)
  return operator === '+' ? `${left}${right}` : undefined
}
