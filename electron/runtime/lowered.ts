import type { CoroutineHelpers, LoweredFunction, LoweredGenerator } from '@shared/lowered'
import { AsyncGenerator, Emission, delegate, iterate } from './async-generator'
import { Coroutine, builtin } from './coroutine'
import { dispose, use } from './disposal'
import { program } from './program'
import { nestedRun, run } from './run'

/** Wrappers that the helpers below made and whose calls make coroutines. */
const coroutineFunctions = new WeakSet<object>()

function asCoroutineFunction<F extends object>(made: F): F {
  coroutineFunctions.add(made)
  return made
}

/** The helpers that lowered snippets call. `load` gives the namespace of a static import. */
export function coroutineHelpers(load: (specifier: string) => Record<string, unknown>): CoroutineHelpers {
  return {
    __await(value, site) {
      program.site = site
      return value
    },
    __call(value, site) {
      program.site = site
      return value
    },
    __coroutine: (generator, site) => new Coroutine(generator, site),
    __function: (body, site, name, length, self) =>
      asCoroutineFunction(wrapper(body, (generator) => new Coroutine(generator, site), name, length, self)),
    __method(target, key, site, kind) {
      const property = Object.getOwnPropertyDescriptor(target, key)!
      const body = property.value as LoweredFunction
      const { name, length } = body
      const value =
        kind === 'g'
          ? wrapper(body, (generator) => new AsyncGenerator(generator, site), name, length)
          : asCoroutineFunction(wrapper(body, (generator) => new Coroutine(generator, site), name, length))
      Object.defineProperty(target, key, { ...property, value })
    },
    __asyncGenerator: (generator, site) => new AsyncGenerator(generator, site),
    __generatorFunction: (body, site, name, length) =>
      wrapper(body, (generator) => new AsyncGenerator(generator, site), name, length),
    __emit(value, site) {
      program.site = site
      return new Emission(value, site)
    },
    __delegate: delegate,
    __iterate: iterate,
    __run: (callee, ...args) =>
      callee === run
        ? nestedRun(...(args as Parameters<typeof run>))
        : (callee as typeof run)(...(args as Parameters<typeof run>)),
    __import: load,
    __dynamicImport: (specifier) => program.host.import(String(specifier)),
    __use: use,
    __dispose(stack, failure, isAwait) {
      const steps = dispose(stack, failure, isAwait)
      return steps && builtin('dispose', steps as Generator<unknown, undefined, never>)
    },
  }
}

/** A function with the look of the user's own whose calls make coroutines or async generators. */
function wrapper(
  body: LoweredFunction,
  make: (generator: LoweredGenerator) => unknown,
  name: string,
  length: number,
  self?: [unknown],
): (...args: never[]) => unknown {
  const made =
    self === undefined
      ? function (this: unknown, ...args: never[]): unknown {
          return make(body.apply(this, args))
        }
      : (...args: never[]): unknown => make(body.apply(self[0], args))
  Object.defineProperty(made, 'name', { value: name, configurable: true })
  Object.defineProperty(made, 'length', { value: length, configurable: true })
  return made
}

/** Whether calling `value` gives a coroutine. A lowered declaration is known by its text. */
export function iscoroutinefunction(value: unknown): boolean {
  if (typeof value !== 'function') return false
  return (
    coroutineFunctions.has(value) ||
    /^function[^{]*\{\s*return __coroutine\(/.test(Function.prototype.toString.call(value))
  )
}
