import { memberName } from './enums'
import type { NameSupply } from './name-supply'
import { isInstantiated } from './namespaces'
import { Scope, type Binding } from './scope'
import { boundIdentifiers, eachChild, importedName, type FunctionNode, type Node, type NodeOf } from './walk'

/** Builds the scopes of a program while it is walked; `visit` walks one node. */
export class ScopeBuilder {
  readonly declared = new Map<Node, Binding>()
  readonly identifiers: NodeOf<'Identifier'>[] = []
  readonly names: NameSupply
  readonly types: Set<string>
  readonly visit: (node: Node) => void
  #scope = new Scope(null, true)
  readonly #references: { readonly node: NodeOf<'Identifier'>; readonly scope: Scope }[] = []
  readonly #namespaces = new Map<Scope, string>()

  constructor(names: NameSupply, types: Set<string>, visit: (node: Node) => void) {
    this.names = names
    this.types = types
    this.visit = visit
  }

  /** What each reference means, once everything is declared. */
  resolve(): ReadonlyMap<Node, Binding> {
    for (const [members, name] of this.#namespaces) members.holder ??= this.names.unused(`${name}$`)
    const meanings = new Map<Node, Binding>()
    for (const { node, scope } of this.#references) {
      const binding = scope.lookup(node.name)
      if (!binding) continue
      binding.referenced = true
      meanings.set(node, binding)
    }
    return meanings
  }

  visitAll(nodes: readonly Node[]): void {
    for (const node of nodes) this.visit(node)
  }

  children(node: Node): void {
    eachChild(node, this.visit)
  }

  inBlock(body: () => void): void {
    this.#inScope(new Scope(this.#scope), body)
  }

  /** Where `var` stops. */
  inFunction(body: () => void): void {
    this.#inScope(new Scope(this.#scope, true), body)
  }

  reference(node: NodeOf<'Identifier'>): void {
    this.names.add(node.name)
    this.identifiers.push(node)
    this.#references.push({ node, scope: this.#scope })
  }

  declare(id: NodeOf<'Identifier'>, declaration: Node, scope: Scope = this.#scope): Binding {
    this.names.add(id.name)
    this.identifiers.push(id)
    const binding = scope.declare(id.name, declaration)
    this.declared.set(declaration, binding)
    return binding
  }

  /** Declares a pattern's names and visits its defaults and computed keys. */
  pattern(pattern: Node, declaration: Node, scope: Scope = this.#scope): void {
    for (const id of boundIdentifiers(pattern)) this.declare(id, declaration, scope)
    this.#patternParts(pattern)
  }

  variables(node: NodeOf<'VariableDeclaration'>): void {
    const scope = node.kind === 'var' ? this.#scope.hoisting : this.#scope
    for (const declarator of node.declarations) {
      this.pattern(declarator.id, declarator, scope)
      if (declarator.init) this.visit(declarator.init)
    }
  }

  import(node: NodeOf<'ImportDeclaration'>): void {
    for (const specifier of node.specifiers) {
      const { local } = specifier
      if (node.importKind === 'type' || (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type')) {
        this.types.add(local.name)
        continue
      }
      this.names.add(local.name)
      this.identifiers.push(local)
      const imported = { specifier: node.source.value, name: importedName(specifier) }
      this.declared.set(specifier, this.#scope.declare(local.name, specifier, imported))
    }
  }

  function(node: FunctionNode): void {
    this.inFunction(() => {
      for (const parameter of node.params) this.pattern(parameter, parameter)
      if (node.body.type === 'BlockStatement') this.visitAll(node.body.body)
      else this.visit(node.body)
    })
  }

  class(node: NodeOf<'ClassDeclaration' | 'ClassExpression'>): void {
    this.inBlock(() => {
      if (node.id && node.type === 'ClassExpression') this.declare(node.id, node)
      if (node.superClass) this.visit(node.superClass)
      for (const member of node.body.body) {
        if (!('declare' in member && member.declare) && !('abstract' in member && member.abstract)) this.visit(member)
      }
    })
  }

  enum(node: NodeOf<'TSEnumDeclaration'>): void {
    const binding = this.declare(node.id, node)
    const members = (binding.members ??= new Scope(this.#scope))
    members.holder = node.id.name
    this.#inScope(members, () => {
      for (const member of node.members) {
        members.declare(memberName(member), member)
        if (member.initializer) this.visit(member.initializer)
      }
    })
  }

  namespace(node: NodeOf<'TSModuleDeclaration'>): void {
    if (node.id.type !== 'Identifier') return
    const binding = this.declare(node.id, node)
    const members = (binding.members ??= new Scope(this.#scope))
    this.#namespaces.set(members, node.id.name)
    const { body } = node
    this.#inScope(new Scope(members, true), () => {
      if (body.type === 'TSModuleDeclaration') return this.#exported(body, members)
      for (const statement of body.body) {
        if (statement.type === 'ExportNamedDeclaration' && statement.declaration) {
          this.#exported(statement.declaration, members)
        } else this.visit(statement)
      }
    })
  }

  /** An export of a namespace: variables live in its object only, the rest under its own name as well. */
  #exported(node: Node, members: Scope): void {
    if (node.type !== 'VariableDeclaration') {
      if (isNamedValue(node)) members.declare(node.id.name, node)
      return this.visit(node)
    }
    if (node.declare) return
    for (const declarator of node.declarations) {
      for (const id of boundIdentifiers(declarator.id)) {
        members.declare(id.name, declarator)
        this.reference(id)
      }
      this.#patternParts(declarator.id)
      if (declarator.init) this.visit(declarator.init)
    }
  }

  #patternParts(pattern: Node): void {
    switch (pattern.type) {
      case 'Identifier':
        return
      case 'AssignmentPattern':
        this.#patternParts(pattern.left)
        return this.visit(pattern.right)
      case 'RestElement':
        return this.#patternParts(pattern.argument)
      case 'TSParameterProperty':
        return this.#patternParts(pattern.parameter)
      case 'ArrayPattern':
        for (const element of pattern.elements) if (element) this.#patternParts(element)
        return
      case 'ObjectPattern':
        for (const property of pattern.properties) {
          if (property.type === 'RestElement') continue
          if (property.computed) this.visit(property.key)
          this.#patternParts(property.value)
        }
        return
      default:
        this.visit(pattern)
    }
  }

  #inScope(scope: Scope, body: () => void): void {
    const outer = this.#scope
    this.#scope = scope
    body()
    this.#scope = outer
  }
}

/** Whether an export of a namespace is something at run time, under its own name. */
function isNamedValue(node: Node): node is Node & { readonly id: NodeOf<'Identifier'> } {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
      return !node.declare
    case 'TSModuleDeclaration':
      return isInstantiated(node)
    default:
      return false
  }
}
