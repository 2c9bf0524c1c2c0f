import { NameSupply } from './name-supply'
import { isInstantiated } from './namespaces'
import type { Binding } from './scope'
import { ScopeBuilder } from './scope-builder'
import type { Node, NodeOf } from './walk'

export interface Analysis {
  /** What an identifier in the place of a value means; undefined for a global. */
  bindingOf(identifier: Node): Binding | undefined
  /** What a declaration declares; of one that declares several names, the last. */
  declaredBy(node: Node): Binding | undefined
  /** Whether a type of this name is declared or imported as a type. */
  isType(name: string): boolean
  readonly names: NameSupply
  /** Every identifier that stands for a value or declares one, for checks. */
  readonly identifiers: readonly NodeOf<'Identifier'>[]
}

/** One walk that finds what each name of the program means. */
export function analyze(program: NodeOf<'Program'>): Analysis {
  const names = new NameSupply()
  const types = new Set<string>()
  const builder = new ScopeBuilder(names, types, (node) => {
    const visitor = VISITORS[node.type] as Visitor<Node['type']> | undefined
    if (visitor) visitor(node, builder)
    else if (!node.type.startsWith('TS')) builder.children(node)
  })
  builder.visitAll(program.body)
  const { declared, identifiers } = builder
  const meanings = builder.resolve()
  return {
    bindingOf: (identifier) => meanings.get(identifier),
    declaredBy: (node) => declared.get(node),
    isType: (name) => types.has(name),
    names,
    identifiers,
  }
}

type Visitor<K extends Node['type']> = (node: NodeOf<K>, builder: ScopeBuilder) => void

type Assertion = NodeOf<'TSAsExpression' | 'TSSatisfiesExpression' | 'TSNonNullExpression' | 'TSTypeAssertion'>
type Block = NodeOf<'BlockStatement' | 'SwitchStatement' | 'ForStatement' | 'ForInStatement' | 'ForOfStatement'>
type Field = NodeOf<'ClassProperty' | 'ClassAccessorProperty' | 'ClassPrivateProperty'>

const visitValue = (node: Assertion, builder: ScopeBuilder): void => builder.visit(node.expression)

const visitBlock = (node: Block, builder: ScopeBuilder): void => builder.inBlock(() => builder.children(node))

function visitMethod(node: NodeOf<'ObjectMethod' | 'ClassMethod'>, builder: ScopeBuilder): void {
  if (node.computed) builder.visit(node.key)
  builder.function(node)
}

function visitField(node: Field, builder: ScopeBuilder): void {
  if (node.key.type === 'PrivateName') builder.names.add(node.key.id.name)
  else if ('computed' in node && node.computed) builder.visit(node.key)
  const { value } = node
  if (value) builder.inFunction(() => builder.visit(value))
}

function visitMember(node: NodeOf<'MemberExpression' | 'OptionalMemberExpression'>, builder: ScopeBuilder): void {
  builder.visit(node.object)
  if (node.computed) builder.visit(node.property)
}

/** Where names are declared and used; what has no entry here is visited part by part, types not at all. */
const VISITORS: { readonly [K in Node['type']]?: Visitor<K> } = {
  Identifier: (node, builder) => builder.reference(node),
  ImportDeclaration: (node, builder) => builder.import(node),
  ExportNamedDeclaration(node, builder) {
    if (node.declaration) return builder.visit(node.declaration)
    if (node.exportKind === 'type' || node.source) return
    for (const specifier of node.specifiers) {
      if (specifier.type === 'ExportSpecifier' && specifier.exportKind !== 'type') builder.reference(specifier.local)
    }
  },
  VariableDeclaration(node, builder) {
    if (!node.declare) builder.variables(node)
  },
  FunctionDeclaration(node, builder) {
    if (node.id) builder.declare(node.id, node)
    builder.function(node)
  },
  FunctionExpression(node, builder) {
    builder.inBlock(() => {
      if (node.id) builder.declare(node.id, node)
      builder.function(node)
    })
  },
  ArrowFunctionExpression: (node, builder) => builder.function(node),
  ObjectMethod: visitMethod,
  ClassMethod: visitMethod,
  ClassPrivateMethod(node, builder) {
    builder.names.add(node.key.id.name)
    builder.function(node)
  },
  ClassDeclaration(node, builder) {
    if (node.declare) return
    if (node.id) builder.declare(node.id, node)
    builder.class(node)
  },
  ClassExpression: (node, builder) => builder.class(node),
  ClassProperty: visitField,
  ClassAccessorProperty: visitField,
  ClassPrivateProperty: visitField,
  StaticBlock: (node, builder) => builder.inFunction(() => builder.visitAll(node.body)),
  BlockStatement: visitBlock,
  SwitchStatement: visitBlock,
  ForStatement: visitBlock,
  ForInStatement: visitBlock,
  ForOfStatement: visitBlock,
  CatchClause(node, builder) {
    builder.inBlock(() => {
      if (node.param) builder.pattern(node.param, node)
      builder.visit(node.body)
    })
  },
  ObjectProperty(node, builder) {
    if (node.computed) builder.visit(node.key)
    builder.visit(node.value)
  },
  MemberExpression: visitMember,
  OptionalMemberExpression: visitMember,
  LabeledStatement: (node, builder) => builder.visit(node.body),
  BreakStatement() {},
  ContinueStatement() {},
  MetaProperty() {},
  PrivateName() {},
  TSEnumDeclaration(node, builder) {
    if (!node.declare) builder.enum(node)
  },
  TSModuleDeclaration(node, builder) {
    if (isInstantiated(node)) builder.namespace(node)
  },
  TSInterfaceDeclaration: (node, builder) => builder.types.add(node.id.name),
  TSTypeAliasDeclaration: (node, builder) => builder.types.add(node.id.name),
  TSAsExpression: visitValue,
  TSSatisfiesExpression: visitValue,
  TSNonNullExpression: visitValue,
  TSTypeAssertion: visitValue,
  TSInstantiationExpression: (node, builder) => builder.visit(node.expression),
}
