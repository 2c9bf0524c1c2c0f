import type { Sentence } from './sentence'
import type { SiteTable } from './sites'

/**
 * The contract between electron/transform (which writes calls of these helpers into the snippet) and
 * electron/runtime (which implements them). A lowered snippet is one function expression
 *
 *   (function* __module(__await, __call, …) { 'use strict'; <the user's text, lowered> })
 *
 * whose parameters are `COROUTINE_HELPERS` in this order. The wrapper's own text stands before the
 * user's first line on the same line, so that every line keeps its number; `map` gives the columns.
 */
export const COROUTINE_HELPERS = [
  '__await',
  '__call',
  '__coroutine',
  '__function',
  '__method',
  '__asyncGenerator',
  '__generatorFunction',
  '__emit',
  '__delegate',
  '__iterate',
  '__run',
  '__import',
  '__dynamicImport',
  '__use',
  '__dispose',
] as const

/** What the lowered generator yields to the loop is whatever stood behind `await`. */
export type LoweredGenerator = Generator<unknown, unknown, unknown>
export type LoweredFunction = (this: unknown, ...args: never[]) => LoweredGenerator

export interface CoroutineHelpers {
  /** `await x` → `(yield __await(x, site))`. Notes the site and gives x back; nothing else. */
  __await<T>(value: T, site: number): T
  /**
   * Notes the place of a call at the last moment before it, in its last argument: `f(a, b)` →
   * `f(a, __call(b, site))`; `o.m()` → `o.m(...__call([], site))`. Gives the value back.
   */
  __call<T>(value: T, site: number): T
  /** `async function f(a) {B}` → `function f($0) { return __coroutine(f$.apply(this, arguments), site) } function* f$(a) {B}`. */
  __coroutine(generator: LoweredGenerator, site: number): unknown
  /**
   * Function expressions and arrows: gives a function with this name and length whose calls make
   * coroutines. `self` is the lexical `this` of an arrow that uses `this`; absent, the caller's.
   */
  __function(
    body: LoweredFunction,
    site: number,
    name: string,
    length: number,
    self?: [unknown],
  ): (...args: never[]) => unknown
  /** Replaces the generator method `target[key]` by the coroutine method. `kind` `g` for async generators. */
  __method(target: object, key: PropertyKey, site: number, kind?: 'g'): void
  /** As __coroutine, for `async function*`: gives an async generator object. */
  __asyncGenerator(generator: LoweredGenerator, site: number): unknown
  /** As __function, for async generator expressions. */
  __generatorFunction(body: LoweredFunction, site: number, name: string, length: number): (...args: never[]) => unknown
  /** In an async generator `yield v` → `(yield __emit(v, site))`. The driver awaits an awaitable v first, as JavaScript does. */
  __emit(value: unknown, site: number): unknown
  /** In an async generator `yield* it` → `(yield* __delegate(it, site))`. */
  __delegate(iterable: unknown, site: number): LoweredGenerator
  /** for await: an object with `next()` and `close()` to be awaited (JavaScript's AsyncIteratorClose, a throwing body's error wins). Sync iterables are wrapped as JavaScript does. */
  __iterate(iterable: unknown, site: number): { next(): unknown; close(): unknown }
  /** `asyncio.run(c)` where the call stands directly in a coroutine or at the top level → `(yield __await(__run(asyncio.run, c, …), site))`. Where `asyncio.run` is not our own `run`, it is simply called. */
  __run(run: unknown, ...args: unknown[]): unknown
  /** A static import: the namespace of a module that the loader resolved before the start. */
  __import(specifier: string): Record<string, unknown>
  /** `import(x)` */
  __dynamicImport(specifier: unknown): unknown
  /** `using x = v` → `x = __use(stack, v, isAwait)`; the stack is an array that the block declares. Gives v back; TypeError where v has no dispose method. */
  __use<T>(stack: unknown[], value: T, isAwait: boolean): T
  /**
   * At the block's end, in `finally`: disposes in reverse. Awaited (`yield`) where any is `await using`.
   * `failure` is `[error]` where the block threw, else undefined; throws SuppressedError as the proposal says.
   */
  __dispose(stack: unknown[], failure: [unknown] | undefined, isAwait: boolean): unknown
}

/** Helpers of the JavaScript model, where async functions stay native; see API.md. */
export const JAVASCRIPT_HELPERS = [
  '__enter',
  '__exit',
  '__suspend',
  '__yield',
  '__each',
  '__resume',
  '__caught',
  '__call',
  '__import',
  '__dynamicImport',
  '__use',
  '__dispose',
] as const

export interface JavaScriptHelpers {
  /**
   * First thing in an async function's body; gives the call's own token (its task). The native function runs on at
   * once. The top level is such a function too, by the name `<module>`.
   */
  __enter(site: number, name: string): unknown
  /** In a `finally` around the body; `failure` is `[error]` where it threw. Adds no tick. */
  __exit(token: unknown, failure?: [unknown]): void
  /** `await x` → `__resume(t, await __suspend(t, x, site))`. Gives x back. */
  __suspend<T>(token: unknown, value: T, site: number): T
  /** In an async generator `yield v` → `__resume(t, yield __yield(t, v, site))`. Gives v back. */
  __yield<T>(token: unknown, value: T, site: number): T
  /**
   * `for await (x of it)` → `for await (x of __each(t, it, site))`, `yield* it` → `__resume(t, yield* __each(t, it, site))`:
   * what iterates as `it` does, and says whenever it was asked for something, so that the task waits.
   */
  __each(token: unknown, iterable: unknown, site: number): object
  __resume<T>(token: unknown, value: T): T
  /** First thing in a `catch` or `finally` block of an async function: the task runs again. */
  __caught(token: unknown): void
  __call<T>(value: T, site: number): T
  __import(specifier: string): Record<string, unknown>
  __dynamicImport(specifier: unknown): unknown
  __use<T>(stack: unknown[], value: T, isAwait: boolean): T
  /** As in the coroutine model; with `isAwait` it gives what the function itself has to await, one after the other. */
  __dispose(
    stack: unknown[],
    failure: [unknown] | undefined,
    isAwait: boolean,
  ): Generator<unknown, undefined, unknown> | undefined
}

/** A mistake in the snippet, found before anything ran. */
export interface Diagnostic {
  /** What is wrong and what to do. */
  readonly message: Sentence
  /** From 1. */
  readonly line: number
  /** From 0. */
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where generated columns came from: per generated line, pairs `[generatedColumn, originalColumn]`, ascending. Lines are never moved. */
export type ColumnMap = readonly (readonly (readonly [number, number])[])[]

export interface Program {
  readonly model: 'coroutine' | 'javascript'
  /** A function expression, see above. */
  readonly code: string
  readonly sites: SiteTable
  readonly columns: ColumnMap
  /** Specifiers of the static imports that remain after types are gone, without `asyncio` and `taskscope`. */
  readonly imports: readonly string[]
}

export type TransformResult =
  { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
