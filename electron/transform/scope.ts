import type { Node } from './walk'

/** What an imported name stands for; `name` is `*` for the namespace. */
export interface Imported {
  readonly specifier: string
  readonly name: string
}

/** One declared value. Types are no bindings: they hide nothing at run time. */
export interface Binding {
  readonly name: string
  readonly scope: Scope
  /** The declaration that came first; where several merge (enum, namespace), it makes the variable. */
  readonly declaration: Node
  readonly imported: Imported | undefined
  /** What all declarations of this enum or namespace export. */
  members: Scope | undefined
  referenced: boolean
  /** A second declaration by `function` or `var`: legal in a function's own body, not in a block. */
  redeclaration: Node | undefined
}

/** Where names are declared. */
export class Scope {
  readonly bindings = new Map<string, Binding>()
  readonly parent: Scope | null
  /** `var` stops here. */
  readonly hoists: boolean
  /** For the members of an enum or namespace: the run-time name of the object that holds them. */
  holder: string | undefined

  constructor(parent: Scope | null, hoists = false) {
    this.parent = parent
    this.hoists = hoists
  }

  declare(name: string, declaration: Node, imported?: Imported): Binding {
    const known = this.bindings.get(name)
    if (known) {
      if (collide(known.declaration, declaration)) known.redeclaration ??= declaration
      return known
    }
    const binding: Binding = {
      name,
      scope: this,
      declaration,
      imported,
      members: undefined,
      referenced: false,
      redeclaration: undefined,
    }
    this.bindings.set(name, binding)
    return binding
  }

  lookup(name: string): Binding | undefined {
    return this.bindings.get(name) ?? this.parent?.lookup(name)
  }

  /** The scope that a `var` of this place belongs to. */
  get hoisting(): Scope {
    return this.hoists || !this.parent ? this : this.parent.hoisting
  }
}

/** Whether two declarations of one name can stand in a function's own body, but not in a block. */
function collide(one: Node, other: Node): boolean {
  const types = [one.type, other.type]
  return (
    types.includes('FunctionDeclaration') &&
    types.every((type) => type === 'FunctionDeclaration' || type === 'VariableDeclarator')
  )
}
