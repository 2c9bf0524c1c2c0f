import { builtinModules } from 'node:module'
import { JAVASCRIPT_HELPERS, type JavaScriptHelpers, type Program } from '@shared/lowered'
import { transform } from '..'

export interface Outcome {
  /** What the program wrote by `console.log`, a line each. */
  readonly log: readonly string[]
  /** `Name: message` of what left the program, if anything did. */
  readonly error?: string
}

/** The lowered program. @throws Error with the diagnostics */
export function lower(source: string): Program {
  const result = transform(source, { builtins: builtinModules })
  if (!result.ok) throw new Error(diagnose(source).join('\n'))
  return result.program
}

/** `line:column message` of each mistake in the source. */
export function diagnose(source: string): readonly string[] {
  const result = transform(source, { builtins: builtinModules })
  return result.ok ? [] : result.diagnostics.map(({ line, column, message }) => `${line}:${column} ${message.en}`)
}

/** V8's own run of JavaScript statements, as they stand. */
export async function runNative(body: string): Promise<Outcome> {
  return observe(evaluate(`(async function (console) { 'use strict'; ${body}\n})`) as Main)
}

/** The run of a snippet of the JavaScript model, with helpers that record nothing. */
export async function runJavaScript(source: string): Promise<Outcome> {
  const { code } = lower(source)
  return observe((console) => {
    const main = (evaluate(`(console) => ${code}`) as (console: Console) => (...helpers: unknown[]) => Promise<void>)(
      console,
    )
    return main(...JAVASCRIPT_HELPERS.map((name) => INERT[name]))
  })
}

export const evaluate = (code: string): unknown => (0, eval)(code)

interface Console {
  log(...values: unknown[]): void
}
type Main = (console: Console) => Promise<void>

async function observe(main: Main): Promise<Outcome> {
  const log: string[] = []
  try {
    await main({ log: (...values) => log.push(...values.map(String).join(' ').split('\n')) })
    return { log }
  } catch (error) {
    return { log, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

const INERT: JavaScriptHelpers = {
  __enter: () => null,
  __exit() {},
  __suspend: (_, value) => value,
  __yield: (_, value) => value,
  __each: (_, iterable) => iterable as object,
  __resume: (_, value) => value,
  __caught() {},
  __call: (value) => value,
  __import: () => ({}),
  __dynamicImport: (specifier) => import(String(specifier)),
  __use(stack, value, isAwait) {
    const source = value as Partial<AsyncDisposable & Disposable> | null | undefined
    const dispose = (isAwait ? source?.[Symbol.asyncDispose] : undefined) ?? source?.[Symbol.dispose]
    if (source != null && typeof dispose !== 'function') throw new TypeError('not disposable')
    stack.push({ isAwait, dispose: () => dispose?.call(source as AsyncDisposable & Disposable) })
    return value
  },
  __dispose(stack, failure, isAwait) {
    const steps = disposing(stack as Resource[], failure)
    if (isAwait) return steps
    steps.next()
    return undefined
  },
}

interface Resource {
  readonly isAwait: boolean
  readonly dispose: () => unknown
}

function* disposing(resources: Resource[], failure: [unknown] | undefined): Generator<unknown, undefined, unknown> {
  for (const { isAwait, dispose } of resources.toReversed()) {
    try {
      const result = dispose()
      if (isAwait) yield result
    } catch (error) {
      failure = [failure ? new SuppressedError(error, failure[0]) : error]
    }
  }
  if (failure) throw failure[0]
  return undefined
}
