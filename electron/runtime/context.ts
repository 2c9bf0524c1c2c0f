import { NO_VARIABLES, program } from './program'

/** The values of context variables: immutable, so that copying a context is copying a reference (PEP 567). */
export type Variables = ReadonlyMap<ContextVar<unknown>, unknown>

const UNSET = Symbol('unset')

/** What `set` gives back: hand it to `reset` to get the value before. */
export class Token<T> {
  readonly var: ContextVar<T>
  readonly #before: unknown
  readonly #owner = program.contextOwner
  #used = false

  constructor(variable: ContextVar<T>, before: unknown) {
    this.var = variable
    this.#before = before
  }

  /** @throws Error when it was used already or belongs elsewhere, as in CPython. */
  takeBefore(variable: ContextVar<T>): unknown {
    if (this.#used) throw new Error('this token has already been used once')
    if (this.var !== variable) throw new Error('this token was created by a different ContextVar')
    if (this.#owner !== program.contextOwner) throw new Error('this token was created in a different Context')
    this.#used = true
    return this.#before
  }
}

/** A variable of which each task has its own value (contextvars.ContextVar). */
export class ContextVar<T> {
  readonly name: string
  readonly #default: T | typeof UNSET

  constructor(name: string, options: { default?: T } = {}) {
    this.name = name
    this.#default = 'default' in options ? (options.default as T) : UNSET
  }

  /** @throws Error when it has neither a value, nor a fallback, nor a default. */
  get(...fallback: [] | [T]): T {
    const value = program.variables.get(this as ContextVar<unknown>)
    if (value !== undefined || program.variables.has(this as ContextVar<unknown>)) return value as T
    if (fallback.length > 0) return fallback[0] as T
    if (this.#default !== UNSET) return this.#default
    throw new Error(`ContextVar '${this.name}' has no value here: set() it first, or give it a default`)
  }

  set(value: T): Token<T> {
    const before = program.variables.has(this as ContextVar<unknown>)
      ? program.variables.get(this as ContextVar<unknown>)
      : UNSET
    program.variables = new Map(program.variables).set(this as ContextVar<unknown>, value)
    return new Token(this, before)
  }

  /** @throws Error when the token is another variable's or another task's, or was used already. */
  reset(token: Token<T>): void {
    const before = token.takeBefore(this)
    const variables = new Map(program.variables)
    if (before === UNSET) variables.delete(this as ContextVar<unknown>)
    else variables.set(this as ContextVar<unknown>, before)
    program.variables = variables
  }
}

/** A copy of the context variables in which a function can be run. */
export class Context {
  variables: Variables

  constructor(variables: Variables = NO_VARIABLES) {
    this.variables = variables
  }

  /** Runs `fn` with these values; what it sets stays in this context. */
  run<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): R {
    const { variables: outer, contextOwner } = program
    program.variables = this.variables
    program.contextOwner = this
    try {
      return fn(...args)
    } finally {
      this.variables = program.variables
      program.variables = outer
      program.contextOwner = contextOwner
    }
  }
}

/** contextvars.copy_context() */
export const copyContext = (): Context => new Context(program.variables)
