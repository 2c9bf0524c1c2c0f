import { memberName } from './enums'
import { NameSupply } from './nameSupply'
import { isInstantiated } from './namespaces'
import { Scope, type Binding } from './scope'
import { boundIdentifiers, eachChild, importedName, type FunctionNode, type Node, type NodeOf } from './walk'

export interface Analysis {
  /** What an identifier in the place of a value means; undefined for a global. */
  bindingOf(identifier: Node): Binding | undefined
  /** What a declaration (enum, namespace, function expression) declares itself as. */
  declaredBy(node: Node): Binding | undefined
  /** Whether a type of this name is declared or imported as a type. */
  isType(name: string): boolean
  readonly names: NameSupply
  /** Every identifier that stands for a value, for checks. */
  readonly identifiers: readonly NodeOf<'Identifier'>[]
}

/** One walk that finds what each name of the program means. */
export function analyze(program: NodeOf<'Program'>): Analysis {
  const analyzer = new Analyzer()
  analyzer.module(program)
  return analyzer.finish()
}

class Analyzer {
  #scope = new Scope(null, true)
  readonly #references: { readonly node: NodeOf<'Identifier'>; readonly scope: Scope }[] = []
  readonly #declared = new Map<Node, Binding>()
  readonly #identifiers: NodeOf<'Identifier'>[] = []
  readonly #types = new Set<string>()
  readonly #names = new NameSupply()
  readonly #namespaces = new Map<Scope, string>()

  module(program: NodeOf<'Program'>): void {
    for (const statement of program.body) this.visit(statement)
  }

  finish(): Analysis {
    for (const [members, name] of this.#namespaces) members.holder ??= this.#names.unused(`${name}$`)
    const meanings = new Map<Node, Binding>()
    for (const { node, scope } of this.#references) {
      const binding = scope.lookup(node.name)
      if (!binding) continue
      binding.referenced = true
      meanings.set(node, binding)
    }
    return {
      bindingOf: (identifier) => meanings.get(identifier),
      declaredBy: (node) => this.#declared.get(node),
      isType: (name) => this.#types.has(name),
      names: this.#names,
      identifiers: this.#identifiers,
    }
  }

  visit(node: Node): void {
    switch (node.type) {
      case 'Identifier':
        return this.#reference(node)
      case 'ImportDeclaration':
        return this.#import(node)
      case 'ExportNamedDeclaration':
        if (node.declaration) return this.visit(node.declaration)
        if (node.exportKind === 'type' || node.source) return
        for (const specifier of node.specifiers) {
          if (specifier.type === 'ExportSpecifier' && specifier.exportKind !== 'type') this.#reference(specifier.local)
        }
        return
      case 'VariableDeclaration':
        return node.declare ? undefined : this.#variables(node)
      case 'FunctionDeclaration':
        if (node.id) this.#declare(this.#scope, node.id, node)
        return this.#function(node)
      case 'FunctionExpression':
        return this.#functionExpression(node)
      case 'ArrowFunctionExpression':
        return this.#function(node)
      case 'ObjectMethod':
      case 'ClassMethod':
        if (node.computed) this.visit(node.key)
        return this.#function(node)
      case 'ClassPrivateMethod':
        this.#names.add(node.key.id.name)
        return this.#function(node)
      case 'ClassDeclaration':
        if (node.declare) return
        if (node.id) this.#declare(this.#scope, node.id, node)
        return this.#class(node)
      case 'ClassExpression':
        return this.#class(node)
      case 'ClassProperty':
      case 'ClassAccessorProperty':
        if (node.computed) this.visit(node.key)
        return node.value ? this.#inside(new Scope(this.#scope, true), node.value) : undefined
      case 'ClassPrivateProperty':
        return node.value ? this.#inside(new Scope(this.#scope, true), node.value) : undefined
      case 'StaticBlock':
        return this.#inScope(new Scope(this.#scope, true), () => node.body.forEach((item) => this.visit(item)))
      case 'BlockStatement':
      case 'SwitchStatement':
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#inScope(new Scope(this.#scope), () => this.#children(node))
      case 'CatchClause':
        return this.#inScope(new Scope(this.#scope), () => {
          if (node.param) this.#pattern(node.param, node)
          this.visit(node.body)
        })
      case 'ObjectProperty':
        if (node.computed) this.visit(node.key)
        return this.visit(node.value)
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        this.visit(node.object)
        return node.computed ? this.visit(node.property) : undefined
      case 'LabeledStatement':
        return this.visit(node.body)
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
      case 'PrivateName':
        return
      case 'TSEnumDeclaration':
        return node.declare ? undefined : this.#enum(node)
      case 'TSModuleDeclaration':
        return isInstantiated(node) ? this.#namespace(node) : undefined
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
        this.#types.add(node.id.name)
        return
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
        return this.visit(node.expression)
      case 'TSExportAssignment':
        return this.visit(node.expression)
      default:
        if (!node.type.startsWith('TS')) this.#children(node)
    }
  }

  #children(node: Node): void {
    eachChild(node, (child) => this.visit(child))
  }

  #inScope(scope: Scope, body: () => void): void {
    const outer = this.#scope
    this.#scope = scope
    body()
    this.#scope = outer
  }

  #inside(scope: Scope, node: Node): void {
    this.#inScope(scope, () => this.visit(node))
  }

  #reference(node: NodeOf<'Identifier'>): void {
    this.#names.add(node.name)
    this.#identifiers.push(node)
    this.#references.push({ node, scope: this.#scope })
  }

  #declare(scope: Scope, id: NodeOf<'Identifier'>, declaration: Node): Binding {
    this.#names.add(id.name)
    this.#identifiers.push(id)
    const binding = scope.declare(id.name, declaration)
    this.#declared.set(declaration, binding)
    return binding
  }

  /** Declares a pattern's names and visits its defaults and computed keys. */
  #pattern(pattern: Node, declaration: Node, scope: Scope = this.#scope): void {
    for (const id of boundIdentifiers(pattern)) this.#declare(scope, id, declaration)
    this.#patternParts(pattern)
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

  #variables(node: NodeOf<'VariableDeclaration'>): void {
    const scope = node.kind === 'var' ? this.#scope.hoisting : this.#scope
    for (const declarator of node.declarations) {
      this.#pattern(declarator.id, declarator, scope)
      if (declarator.init) this.visit(declarator.init)
    }
  }

  #import(node: NodeOf<'ImportDeclaration'>): void {
    for (const specifier of node.specifiers) {
      const isType =
        node.importKind === 'type' || (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type')
      if (isType) {
        this.#types.add(specifier.local.name)
        continue
      }
      this.#names.add(specifier.local.name)
      this.#identifiers.push(specifier.local)
      const imported = { specifier: node.source.value, name: importedName(specifier) }
      this.#declared.set(specifier, this.#scope.declare(specifier.local.name, specifier, imported))
    }
  }

  #function(node: FunctionNode): void {
    this.#inScope(new Scope(this.#scope, true), () => {
      for (const parameter of node.params) this.#pattern(parameter, parameter)
      if (node.body.type !== 'BlockStatement') return this.visit(node.body)
      for (const statement of node.body.body) this.visit(statement)
    })
  }

  #functionExpression(node: NodeOf<'FunctionExpression'>): void {
    this.#inScope(new Scope(this.#scope), () => {
      if (node.id) this.#declare(this.#scope, node.id, node)
      this.#function(node)
    })
  }

  #class(node: NodeOf<'ClassDeclaration' | 'ClassExpression'>): void {
    this.#inScope(new Scope(this.#scope), () => {
      if (node.id) this.#names.add(node.id.name)
      if (node.id && node.type === 'ClassExpression') this.#declare(this.#scope, node.id, node)
      if (node.superClass) this.visit(node.superClass)
      for (const member of node.body.body) {
        if (!('declare' in member && member.declare) && !('abstract' in member && member.abstract)) this.visit(member)
      }
    })
  }

  #enum(node: NodeOf<'TSEnumDeclaration'>): void {
    const binding = this.#declare(this.#scope, node.id, node)
    const members = (binding.members ??= new Scope(this.#scope))
    members.holder = node.id.name
    this.#inScope(members, () => {
      for (const member of node.members) {
        members.declare(memberName(member), member)
        if (member.initializer) this.visit(member.initializer)
      }
    })
  }

  #namespace(node: NodeOf<'TSModuleDeclaration'>): void {
    if (node.id.type !== 'Identifier') return
    const binding = this.#declare(this.#scope, node.id, node)
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
        this.#reference(id)
      }
      this.#patternParts(declarator.id)
      if (declarator.init) this.visit(declarator.init)
    }
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
