import type { Program } from '@shared/lowered'
import type { Analysis } from './analyze'
import type { Edits } from './edits'
import type { Problems } from './problems'
import type { Sites } from './sites'
import { eachChild, endOf, startOf, type Node, type NodeOf } from './walk'

/** What an arrow that becomes a generator takes from the function around it, beside `this`. */
export type Capture = 'this' | 'arguments' | 'super' | 'construct' | 'target'

/** A function, or what stands in its place: the module, a field's initializer, a static block. */
export interface Frame {
  readonly parent: Frame | null
  readonly kind: 'plain' | 'async' | 'asyncGenerator'
  /** Arrows take `this`, `arguments`, `super` and `new.target` from the frame around them. */
  readonly arrow: boolean
  /** A constructor of a derived class: `this` must not be touched before `super()`. */
  readonly derivedConstructor: boolean
  /** Parameters are being visited: no `yield` may stand there. */
  inParameters: boolean
  usesThis: boolean
  usesSuper: boolean
  readonly captures: Set<Capture>
  /** Variables that the frame's body has to declare; undefined where it has no statements. */
  readonly temporaries: string[] | undefined
}

/** A generator method that `__method` makes a coroutine method of. `key` is an expression. */
export interface PendingMethod {
  readonly key: string
  readonly site: number
  readonly generator: boolean
  readonly isStatic?: boolean
}

export interface ClassContext {
  readonly name: string
  readonly derived: boolean
  /** To be replaced once the class is there. */
  readonly methods: PendingMethod[]
}

type Handler<K extends Node['type']> = (node: NodeOf<K>, lower: Lowering) => void
export type Handlers = { readonly [K in Node['type']]?: Handler<K> }

/** Names that the lowered text uses for itself; chosen so that the snippet has none of them. */
export type OwnName =
  | '$this'
  | '$arguments'
  | '$super'
  | '$construct'
  | '$target'
  | '$call'
  | '$failure'
  | '$error'
  | '$object'
  | '$steps'
  | '$step'

export interface LoweringParts {
  readonly source: string
  readonly model: Program['model']
  readonly analysis: Analysis
  readonly edits: Edits
  readonly sites: Sites
  readonly problems: Problems
  readonly builtins: ReadonlySet<string>
  readonly handlers: Handlers
}

/** The state of the one walk that edits the text. */
export class Lowering {
  readonly source: string
  readonly model: Program['model']
  readonly analysis: Analysis
  readonly edits: Edits
  readonly sites: Sites
  readonly problems: Problems
  readonly #builtins: ReadonlySet<string>
  readonly #handlers: Handlers
  readonly #ownNames = new Map<OwnName, string>()
  /** Names that functions and classes get from where they stand. */
  readonly names = new Map<Node, string>()
  /** Calls of `run` that an `await` around them waits for already. */
  readonly awaited = new Set<Node>()
  /** Identifiers that are both key and value of a shorthand property. */
  readonly shorthands = new Set<Node>()
  /** What each enum member seen so far is known to be. */
  readonly enumValues = new Map<Node, string | number>()
  /** The declarations that the static imports become. */
  readonly importedModules: string[] = []
  /** The modules that they name. */
  readonly imports = new Set<string>()
  /** The object of the namespace that is being visited. */
  namespaceHolder: string | undefined
  frame: Frame = newFrame(null, 'async')
  /** The label that a plain `break` needs: the loop around it became two. */
  breakLabel: string | undefined
  /** The class whose members are being visited. */
  class: ClassContext = { name: '', derived: false, methods: [] }
  /** Methods of the object literal that is being visited, to be replaced once it is there. */
  objectMethods: PendingMethod[] = []
  /** What each `super()` of the constructor that is being visited has to assign to `this`. */
  assignedProperties: readonly string[] = []

  constructor(parts: LoweringParts) {
    this.source = parts.source
    this.model = parts.model
    this.analysis = parts.analysis
    this.edits = parts.edits
    this.sites = parts.sites
    this.problems = parts.problems
    this.#builtins = parts.builtins
    this.#handlers = parts.handlers
  }

  visit(node: Node | null | undefined): void {
    if (!node) return
    const handler = this.#handlers[node.type] as Handler<Node['type']> | undefined
    if (handler) handler(node, this)
    else if (node.type.startsWith('TS')) this.edits.blank(startOf(node), endOf(node))
    else this.children(node)
  }

  children(node: Node): void {
    eachChild(node, (child) => this.visit(child))
  }

  /** Visits what `body` visits inside a frame of its own, and gives the frame. */
  within(frame: Frame, body: () => void): Frame {
    const { frame: outer, breakLabel } = this
    this.frame = frame
    this.breakLabel = undefined
    body()
    this.frame = outer
    this.breakLabel = breakLabel
    return frame
  }

  /** Whether a `yield` may be written here. */
  get canYield(): boolean {
    return this.model === 'coroutine' && this.frame.kind !== 'plain' && !this.frame.inParameters
  }

  /** Whether Node has a module of this name. */
  isBuiltin(specifier: string): boolean {
    const bare = specifier.replace(/^node:/, '')
    return this.#builtins.has(bare) || this.#builtins.has(`node:${bare}`)
  }

  ownName(name: OwnName): string {
    const known = this.#ownNames.get(name)
    if (known !== undefined) return known
    const chosen = this.analysis.names.unused(name)
    this.#ownNames.set(name, chosen)
    return chosen
  }

  /** A variable that the nearest body around here declares. */
  temporary(base: string): string {
    const name = this.analysis.names.unused(base)
    let frame = this.frame
    while (frame.parent && (frame.inParameters || !frame.temporaries)) frame = frame.parent
    frame.temporaries?.push(name)
    return name
  }
}

export function newFrame(
  parent: Frame | null,
  kind: Frame['kind'],
  options: { readonly arrow?: boolean; readonly derivedConstructor?: boolean; readonly statements?: boolean } = {},
): Frame {
  return {
    parent,
    kind,
    arrow: options.arrow ?? false,
    derivedConstructor: options.derivedConstructor ?? false,
    inParameters: false,
    usesThis: false,
    usesSuper: false,
    captures: new Set(),
    temporaries: options.statements === false ? undefined : [],
  }
}
